using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using PocFunctions.LocalHost.Azurite;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Azurite;

public sealed class AzuriteServerTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        CancellationToken token = TestContext.Current.CancellationToken;

        await using (AzuriteServer first = await AzuriteServer.StartAsync(folder.Path, TextWriter.Null, token))
        {
            string connection = first.Endpoints.ConnectionString;
            await new TableClient(connection, "rows").CreateAsync(token);
            await new TableClient(connection, "rows").AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "𠮷" }, token);
            await new QueueClient(connection, "messages").CreateAsync(cancellationToken: token);
            await new QueueClient(connection, "messages").SendMessageAsync("text", token);
            await new BlobContainerClient(connection, "blobs").CreateAsync(cancellationToken: token);
            await new BlobContainerClient(connection, "blobs").UploadBlobAsync("blob", BinaryData.FromString("bytes"), token);
        }

        await using AzuriteServer second = await AzuriteServer.StartAsync(folder.Path, TextWriter.Null, token);
        string again = second.Endpoints.ConnectionString;
        TableEntity row = await new TableClient(again, "rows").GetEntityAsync<TableEntity>("p", "r", cancellationToken: token);
        Assert.Equal("𠮷", row.GetString("Name"));
        Assert.Equal("text", (await new QueueClient(again, "messages").PeekMessageAsync(token)).Value.Body.ToString());
        Assert.True(await new BlobContainerClient(again, "blobs").GetBlobClient("blob").ExistsAsync(token));
        Assert.False(second.Ended.IsCompleted);
    }

    [Fact]
    public void The_ports_are_read_from_what_azurite_says()
    {
        var output = new AzuriteStartOutput();
        output.Add("Azurite Blob service is starting at http://127.0.0.1:0");
        output.Add("Azurite Blob service is successfully listening at http://127.0.0.1:1001");
        output.Add(null);
        output.Add("Azurite Queue service is successfully listening at http://127.0.0.1:1002");
        Assert.False(output.Listening.IsCompleted);

        output.Add("Azurite Table service is successfully listening at http://127.0.0.1:1003");

        Assert.True(output.Listening.IsCompletedSuccessfully);
        Assert.Contains("starting", output.LastLines, StringComparison.Ordinal);
    }
}
