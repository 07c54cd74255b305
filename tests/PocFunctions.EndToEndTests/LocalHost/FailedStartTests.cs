using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.LocalHost;

/// <summary>What a person can mend is said in words, with exit code 1 and no stack trace.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FailedStartTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("pocfunctions-e2e-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task A_taken_port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await AssertFailsAsync($":{port} is taken", LocalHostProgram.StartInfo("--data", _data.FullName, "--urls", $"http://127.0.0.1:{port}"));
    }

    [Fact]
    public async Task Data_that_another_one_holds()
    {
        using FileStream held = File.Open(Path.Combine(_data.FullName, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        await AssertFailsAsync("--data", StartInfo());
    }

    [Fact]
    public async Task No_node()
    {
        ProcessStartInfo start = StartInfo();
        start.FileName = WhereIs(start.FileName);
        start.Environment["PATH"] = _data.FullName;

        await AssertFailsAsync("Install Node.js", start);
    }

    [Fact]
    public async Task An_old_node()
    {
        string node = Path.Combine(_data.FullName, "node");
        await File.WriteAllTextAsync(node, "#!/bin/sh\necho v16.20.2\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        ProcessStartInfo start = StartInfo();
        start.FileName = WhereIs(start.FileName);
        start.Environment["PATH"] = $"{_data.FullName}:{start.Environment["PATH"]}";

        await AssertFailsAsync("found v16.20.2", start);
    }

    [Fact]
    public async Task A_wrong_setting() =>
        await AssertFailsAsync("Local:ClockOffset", StartInfo("--RegistryStorage", "UseDevelopmentStorage=true", "--Local:ClockOffset", "soon"));

    [Fact]
    public async Task An_argument_that_sets_nothing() => await AssertFailsAsync("'-x' is not understood", StartInfo("-x", "y"));

    [Fact]
    public async Task An_unknown_command_shows_the_usage()
    {
        (int exitCode, _, string error) = await LocalHostProgram.RunAsync(LocalHostProgram.StartInfo("dance"));

        Assert.Equal(2, exitCode);
        Assert.Contains("There is no command 'dance'", error, StringComparison.Ordinal);
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_failure()
    {
        (int exitCode, string output, _) = await LocalHostProgram.RunAsync(LocalHostProgram.StartInfo("--help"));

        Assert.Equal(0, exitCode);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
    }

    private ProcessStartInfo StartInfo(params string[] arguments) =>
        LocalHostProgram.StartInfo(["--data", _data.FullName, "--urls", "http://127.0.0.1:0", .. arguments]);

    private async Task AssertFailsAsync(string message, ProcessStartInfo start)
    {
        (int exitCode, string output, string error) = await LocalHostProgram.RunAsync(start);

        Assert.Equal(1, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
        Assert.Empty(await Processes.WithAsync(_data.FullName));
    }

    private static string WhereIs(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);
}
