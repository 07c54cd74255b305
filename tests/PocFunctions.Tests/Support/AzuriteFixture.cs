using PocFunctions.LocalHost.Azurite;
using PocFunctions.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace PocFunctions.Tests.Support;

/// <summary>One Azurite for all tests. They share it: each takes queue, table and container names of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private AzuriteServer? _azurite;

    /// <summary>For blobs, queues and tables.</summary>
    public string ConnectionString => _azurite!.Endpoints.ConnectionString;

    /// <summary>A name that no other test has; good for a queue, a table or a container.</summary>
    public static string NewName() => $"t{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync() =>
        _azurite = await AzuriteServer.StartAsync(_folder.Path, Console.Out, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        _folder.Dispose();
    }
}
