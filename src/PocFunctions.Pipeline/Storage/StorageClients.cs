using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace PocFunctions.Pipeline.Storage;

/// <summary>
/// The clients of the one storage connection. Only the doors take from here: RawForms the container, Registry the
/// tables, Queues the queues.
/// </summary>
internal sealed class StorageClients
{
    // A storage call that has not answered by then is tried again: the intake must answer within the host's patience,
    // and everything behind it is repeated by its queue.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(10);
    private const int Retries = 3;

    public StorageClients(StorageSettings settings)
    {
        var blobOptions = Bounded(new BlobClientOptions());
        // The Functions host decodes Base64 by default, and LocalHost does as it does.
        var queueOptions = Bounded(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var tableOptions = Bounded(new TableClientOptions());
        if (settings.ConnectionString is { } connection)
        {
            Blobs = new BlobServiceClient(connection, blobOptions);
            Queues = new QueueServiceClient(connection, queueOptions);
            Tables = new TableServiceClient(connection, tableOptions);
        }
        else
        {
            TokenCredential identity = string.IsNullOrEmpty(settings.ClientId)
                ? new DefaultAzureCredential()
                : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.ClientId));
            Blobs = new BlobServiceClient(settings.BlobService, identity, blobOptions);
            Queues = new QueueServiceClient(settings.QueueService, identity, queueOptions);
            Tables = new TableServiceClient(settings.TableService, identity, tableOptions);
        }
    }

    internal BlobServiceClient Blobs { get; }

    internal QueueServiceClient Queues { get; }

    internal TableServiceClient Tables { get; }

    private static TOptions Bounded<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.MaxRetries = Retries;
        options.Retry.NetworkTimeout = NetworkTimeout;
        options.Diagnostics.IsLoggingContentEnabled = false;
        return options;
    }
}
