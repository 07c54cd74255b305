using System.Diagnostics;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Azurite;

/// <summary>A running Azurite of our own; ended with SIGTERM, because SIGKILL loses writes it has already acknowledged.</summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private const string Keeper = "azurite-keeper.cjs";
    private const string AnyPort = "0";
    private const string Host = "127.0.0.1";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _keeper;

    private AzuriteServer(Process keeper, AzuriteEndpoints endpoints)
    {
        _keeper = keeper;
        Endpoints = endpoints;
        Ended = keeper.WaitForExitAsync();
    }

    public AzuriteEndpoints Endpoints { get; }

    /// <summary>Done when Azurite runs no more, for whatever reason.</summary>
    public Task Ended { get; }

    /// <summary>Installs Azurite when that is still to do, starts it, and waits until its three services answer.</summary>
    /// <param name="directory">Where it keeps its files.</param>
    /// <param name="progress">Hears of an installation.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StartException">It cannot be installed or does not start.</exception>
    public static async Task<AzuriteServer> StartAsync(string directory, TextWriter progress, CancellationToken cancellationToken)
    {
        await NodeTool.CheckAsync(cancellationToken);
        string script = await AzuriteInstallation.EnsureAsync(ToolsFolder.Find(), progress, cancellationToken);
        Directory.CreateDirectory(directory);
        string pidFile = Path.Combine(directory, "azurite.pid");
        await FormerAzurite.WaitForEndAsync(pidFile, cancellationToken);
        return await StartAsync(StartInfo(script, pidFile, directory), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_keeper.HasExited)
        {
            _keeper.StandardInput.Close();
        }

        await Ended;
        _keeper.Dispose();
    }

    private static async Task<AzuriteServer> StartAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var output = new AzuriteStartOutput();
        var keeper = new Process { StartInfo = start };
        keeper.OutputDataReceived += (_, line) => output.Add(line.Data);
        keeper.ErrorDataReceived += (_, line) => output.Add(line.Data);
        keeper.Start();
        keeper.BeginOutputReadLine();
        keeper.BeginErrorReadLine();

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartTimeout);
        try
        {
            await Task.WhenAny(output.Listening, keeper.WaitForExitAsync(patience.Token));
            if (output.Listening.IsCompletedSuccessfully)
            {
                AzuriteEndpoints endpoints = await output.Listening;
                await Task.WhenAll(endpoints.All.Select(service => AnswersAsync(service, patience.Token)));
                return new AzuriteServer(keeper, endpoints);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            output.Add(exception.Message);
        }

        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync(CancellationToken.None);
        keeper.Dispose();
        cancellationToken.ThrowIfCancellationRequested();
        throw new StartException($"Azurite, the storage emulator, did not start. It said:{Environment.NewLine}{output.LastLines}");
    }

    private static ProcessStartInfo StartInfo(string script, string pidFile, string directory)
    {
        var start = new ProcessStartInfo(
            NodeTool.Node,
            [
                Path.Combine(AppContext.BaseDirectory, Keeper), script, pidFile,
                "--location", directory,
                "--blobHost", Host, "--blobPort", AnyPort,
                "--queueHost", Host, "--queuePort", AnyPort,
                "--tableHost", Host, "--tablePort", AnyPort,
                "--skipApiVersionCheck", "--silent", "--disableTelemetry",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Both would make another Azurite of it than the connection string says.
        start.Environment.Remove("AZURITE_ACCOUNTS");
        start.Environment.Remove("AZURITE_DB");
        return start;
    }

    private static async Task AnswersAsync(Uri service, CancellationToken cancellationToken)
    {
        // Any answer will do; without credentials it is a refusal.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using HttpResponseMessage answer = await http.GetAsync(service, cancellationToken);
    }
}
