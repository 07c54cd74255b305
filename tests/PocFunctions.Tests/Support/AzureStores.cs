using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PocFunctions.Pipeline.Storage;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>The real stores' clients, with everything created that they need. All tests share what is in there.</summary>
internal static class AzureStores
{
    internal static async Task<StorageClients> OpenAsync(AzuriteFixture azurite)
    {
        var settings = StorageSettings.From(
            new ConfigurationBuilder().AddInMemoryCollection([new("RegistryStorage", azurite.ConnectionString)]).Build());
        var services = new ServiceCollection().AddSingleton(settings).AddSingleton<StorageClients>().BuildServiceProvider();
        await new StorageSetup(services, NullLogger<StorageSetup>.Instance).StartAsync(TestContext.Current.CancellationToken);
        return services.GetRequiredService<StorageClients>();
    }
}
