using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>Everything that the storage account behind a LocalHost holds, as text to search in.</summary>
internal static class StorageDump
{
    private const int MostPeeked = 32;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Every property of every row of every table.</summary>
    public static async Task<string> TablesAsync(RunningLocalHost localHost)
    {
        var dump = new StringBuilder();
        var service = new TableServiceClient(StorageBehind.Connection(localHost));
        await foreach (var table in service.QueryAsync(cancellationToken: Cancelled))
        {
            await foreach (TableEntity row in service.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancelled))
            {
                dump.Append(table.Name).AppendLine();
                foreach ((string name, object value) in row)
                {
                    dump.Append(name).Append(" = ").Append(value).AppendLine();
                }
            }
        }

        return dump.ToString();
    }

    /// <summary>The messages that lie in the queues, poison included, decoded.</summary>
    public static async Task<string> QueuesAsync(RunningLocalHost localHost)
    {
        var dump = new StringBuilder();
        var service = new QueueServiceClient(StorageBehind.Connection(localHost));
        await foreach (QueueItem queue in service.GetQueuesAsync(cancellationToken: Cancelled))
        {
            foreach (PeekedMessage message in (await service.GetQueueClient(queue.Name).PeekMessagesAsync(MostPeeked, Cancelled)).Value)
            {
                dump.Append(queue.Name).Append(": ").AppendLine(Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
            }
        }

        return dump.ToString();
    }

    /// <summary>Names and metadata of the blobs: all of them that is not the raw form itself.</summary>
    public static async Task<string> BlobNamesAsync(RunningLocalHost localHost)
    {
        var dump = new StringBuilder();
        var service = new BlobServiceClient(StorageBehind.Connection(localHost));
        await foreach (BlobContainerItem container in service.GetBlobContainersAsync(cancellationToken: Cancelled))
        {
            await foreach (BlobItem blob in service.GetBlobContainerClient(container.Name).GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, Cancelled))
            {
                dump.Append(blob.Name).Append(' ').AppendJoin(' ', blob.Metadata.Select(entry => $"{entry.Key}={entry.Value}")).AppendLine();
            }
        }

        return dump.ToString();
    }
}
