using PocFunctions.LocalHost.Azurite;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Commands;

/// <summary>What a person needs to know once LocalHost answers. The only place that ever shows a key.</summary>
internal static class StartMessage
{
    public static async Task WriteAsync(
        TextWriter console, IReadOnlyList<string> urls, AzuriteEndpoints? storage, string? operatorKey, string masterKey)
    {
        string url = urls[0].TrimEnd('/');
        await console.WriteLineAsync($"Form: {url}/");
        await console.WriteLineAsync($"Console: {url}/operator");
        await console.WriteLineAsync($"Outbox: {url}/outbox");
        if (storage is not null)
        {
            await console.WriteLineAsync($"Storage: {storage.Blob} (blobs), {storage.Queue} (queues), {storage.Table} (tables)");
        }

        if (operatorKey is not null)
        {
            await console.WriteLineAsync($"Operator key: {operatorKey}");
        }

        await console.WriteLineAsync($"Master key: {masterKey}");
        foreach (string open in urls.Where(address => !ListenAddresses.IsLoopback(address)))
        {
            await console.WriteLineAsync($"Warning: other machines can reach {open}, and its outbox shows every mail.");
        }

        await console.WriteLineAsync("Stop with Ctrl-C.");
    }
}
