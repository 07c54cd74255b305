using System.Diagnostics;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>
/// LocalHost as a process of its own, on a free port and a data directory of its own. <see cref="StopAsync"/> and
/// <see cref="KillAsync"/> end the process; <see cref="StartAgainAsync"/> starts it again on the same data.
/// </summary>
public sealed class RunningLocalHost : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("pocfunctions-e2e-");
    private Process? _process;
    private StartLines _lines = new();
    private HttpClient? _client;

    private RunningLocalHost()
    {
    }

    public string DataDirectory => _data.FullName;

    public string OutboxDirectory => Path.Combine(DataDirectory, "outbox");

    public string FormAddress => Printed("Form");

    public string OperatorKey => Printed("Operator key");

    public string MasterKey => Printed("Master key");

    /// <summary>All that it has printed so far, its log included.</summary>
    public string Output => _lines.ToString();

    public int ProcessId => _process!.Id;

    /// <summary>Asks LocalHost, follows no redirects.</summary>
    public HttpClient Client => _client!;

    /// <summary>Starts it and waits until it has printed its addresses and keys.</summary>
    /// <param name="arguments">Further arguments, such as <c>--Local:ClockOffset</c> and <c>181.00:00:00</c>.</param>
    public static async Task<RunningLocalHost> StartAsync(params string[] arguments)
    {
        var localHost = new RunningLocalHost();
        try
        {
            await localHost.StartAgainAsync(arguments);
            return localHost;
        }
        catch
        {
            await localHost.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on the data that are there, after <see cref="StopAsync"/> or <see cref="KillAsync"/>.</summary>
    public async Task StartAgainAsync(params string[] arguments)
    {
        Assert.Null(_process);
        var lines = new StartLines();
        var process = new Process
        {
            StartInfo = LocalHostProgram.StartInfo(["--urls", "http://127.0.0.1:0", "--data", DataDirectory, .. arguments]),
        };
        process.OutputDataReceived += (_, line) => lines.Add(line.Data);
        process.ErrorDataReceived += (_, line) => lines.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (_process, _lines) = (process, lines);

        Task ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(lines.Complete, ended).WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
        Assert.True(lines.Complete.IsCompleted, $"LocalHost ended before it was ready:{Environment.NewLine}{lines}");
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        {
            BaseAddress = new Uri(FormAddress),
        };
    }

    /// <summary>Ends it with SIGTERM; asserts that it ends well and leaves no process behind.</summary>
    public async Task StopAsync()
    {
        await Processes.TerminateAsync(ProcessId);
        await AssertEndedWellAsync();
    }

    /// <summary>Waits for an end that was asked for in another way; asserts the same.</summary>
    public async Task AssertEndedWellAsync()
    {
        await WaitForEndAsync();
        int exitCode = _process!.ExitCode;
        Forget();
        Assert.True(exitCode == 0, $"Exit code {exitCode}:{Environment.NewLine}{Output}");
        Assert.Empty(await Processes.WithAsync(DataDirectory));
    }

    /// <summary>Ends it with SIGKILL, as a crash would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await WaitForEndAsync();
        Forget();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            // A test that failed midway: SIGTERM all the same, or Azurite would still be writing into what is deleted next.
            if (!_process.HasExited)
            {
                await Processes.TerminateAsync(ProcessId);
                await WaitForEndAsync();
            }

            Forget();
        }

        await NoProcessLeftAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Waits until nothing runs any more on this data directory.</summary>
    public async Task NoProcessLeftAsync()
    {
        var waited = Stopwatch.StartNew();
        while (await Processes.WithAsync(DataDirectory) is { Count: > 0 } left)
        {
            Assert.True(waited.Elapsed < Patience.Short, $"Still there:{Environment.NewLine}{string.Join(Environment.NewLine, left)}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }

    private string Printed(string name) =>
        _lines.Value(name) ?? throw new InvalidOperationException($"LocalHost printed no line '{name}: …':{Environment.NewLine}{Output}");

    private Task WaitForEndAsync() => _process!.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience.Short, CancellationToken.None);

    private void Forget()
    {
        _client?.Dispose();
        _process!.Dispose();
        (_client, _process) = (null, null);
    }
}
