using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PocFunctions.Pipeline.Storage;

/// <summary>
/// Creates at the start what is missing in the storage account. An account that cannot be reached then does not keep the
/// app from starting: on Azure everything is declared by the deployment, and <c>GET /health</c> says 503 meanwhile.
/// </summary>
internal sealed partial class StorageSetup(IServiceProvider services, ILogger<StorageSetup> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Not before the settings were checked, which is when hosted services are made.
        var clients = services.GetRequiredService<StorageClients>();
        try
        {
            await Task.WhenAll(
            [
                clients.Blobs.GetBlobContainerClient(StorageNames.FormsContainer).CreateIfNotExistsAsync(cancellationToken: cancellationToken),
                .. StorageNames.Queues.Select(name => clients.Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
                .. StorageNames.Tables.Select(name => clients.Tables.CreateTableIfNotExistsAsync(name, cancellationToken)),
            ]);
        }
        catch (Exception outage) when (StorageOutage.Is(outage))
        {
            LogNotReached(log, outage.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "The register's storage (setting RegistryStorage) could not be set up: {Kind}.")]
    private static partial void LogNotReached(ILogger logger, string kind);
}
