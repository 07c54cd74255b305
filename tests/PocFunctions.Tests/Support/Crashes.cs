using PocFunctions.Pipeline.Intake;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>Lets the process die at every call in turn, before and after the call's effect, and live on from there.</summary>
internal static class Crashes
{
    /// <summary>
    /// Does something undisturbed; then, on a fresh host each time, with a death at each of its calls, after which whoever
    /// asked asks again. The register must look the same in the end.
    /// </summary>
    /// <param name="arrange">What happened before.</param>
    /// <param name="act">What dies on the way. Messages come again by themselves; people and timers do it again.</param>
    internal static async Task EverywhereAsync(Func<PipelineHost, Task> arrange, Func<PipelineHost, Task> act)
    {
        var (expected, calls, mails) = await UndisturbedAsync(arrange, act);
        Assert.True(calls > 0, "Nothing was called.");
        foreach (var crash in Enumerable.Range(1, calls).SelectMany(call => new[] { new Crash(call, false), new Crash(call, true) }))
        {
            await using var host = new PipelineHost();
            await arrange(host);
            host.Effects.Begin(crash);
            await TwiceIfItDiesAsync(host, act);
            await RecoverAsync(host);

            var place = $"Died {(crash.AfterEffect ? "after" : "before")} call {crash.Call}, {host.Effects.DiedAt}.\n";
            Assert.NotNull(host.Effects.DiedAt);
            Assert.Equal(place + expected, place + await Snapshot.OfAsync(host));
            Assert.Equal((place, mails + (IsAmbiguous(host.Effects.DiedAt, crash) ? 1 : 0)), (place, host.Mail.Sent.Count));
            Assert.Empty(host.Queues.Poison);
        }
    }

    /// <summary>Between the provider's taking a mail and our marking it, nobody knows: there, and only there, one mail goes twice.</summary>
    private static bool IsAmbiguous(string diedAt, Crash crash) =>
        (diedAt == "provider takes mail" && crash.AfterEffect) || (diedAt == "mail becomes Sent" && !crash.AfterEffect);

    private static async Task<(string Snapshot, int Calls, int Mails)> UndisturbedAsync(Func<PipelineHost, Task> arrange, Func<PipelineHost, Task> act)
    {
        await using var host = new PipelineHost();
        await arrange(host);
        host.Effects.Begin();
        await act(host);
        var calls = host.Effects.Calls;
        await RecoverAsync(host);
        Assert.Empty(host.Failures);
        return (await Snapshot.OfAsync(host), calls, host.Mail.Sent.Count);
    }

    private static async Task TwiceIfItDiesAsync(PipelineHost host, Func<PipelineHost, Task> act)
    {
        try
        {
            await act(host);
        }
        catch (CrashException)
        {
            await act(host);
        }
    }

    // What runs in any case, sooner or later.
    private static async Task RecoverAsync(PipelineHost host)
    {
        await host.SettleAsync();
        host.Clock.Advance(FormRescue.Patience);
        await host.RescueAsync();
        await host.SettleAsync();
    }
}
