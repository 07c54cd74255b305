using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.LocalHost;

public sealed class EndTests
{
    [Fact]
    public async Task A_kill_leaves_no_azurite_and_the_next_start_waits_for_its_end()
    {
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync();
        Assert.NotEmpty(await Processes.WithAsync(localHost.DataDirectory));

        await localHost.KillAsync();
        await localHost.StartAgainAsync();
        await localHost.KillAsync();
        await localHost.NoProcessLeftAsync();
    }

    [Fact]
    public async Task Ctrl_c_ends_it_like_sigterm()
    {
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync();

        await Processes.InterruptGroupAsync(localHost.ProcessId, localHost.DataDirectory);

        await localHost.AssertEndedWellAsync();
    }

    [Fact]
    public async Task Azurites_end_ends_it_in_words()
    {
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync();
        string pid = await File.ReadAllTextAsync(Path.Combine(localHost.DataDirectory, "azurite", "azurite.pid"), TestContext.Current.CancellationToken);

        await Processes.TerminateAsync(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture));
        await localHost.NoProcessLeftAsync();

        Assert.Contains("Azurite, the storage emulator, has ended by itself", localHost.Output, StringComparison.Ordinal);
    }
}
