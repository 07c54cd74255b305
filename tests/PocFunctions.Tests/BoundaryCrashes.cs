using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests;

/// <summary>
/// The process dies at each call in turn, before or after the call's effect, and whoever had asked asks again: queues do
/// so by themselves, people when they get no answer.
/// </summary>
public class BoundaryCrashes
{
    private static readonly TimeSpan CoolingOff = TimeSpan.FromDays(3);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_form_becomes_one_application_and_asks_every_address(bool afterEffect) => EachAsync(
        afterEffect,
        host => host.SubmitAsync(SampleForm.Filled),
        async host =>
        {
            await host.DrainAsync();
            return true;
        },
        host =>
        {
            Assert.Equal((1, VendorState.AwaitingVerification), (host.OnlyVendor.Revision, host.OnlyVendor.State));
            AssertMailed(host, 0, SampleForm.TeamEmail, SampleForm.PersonEmail);
            Assert.Single(host.OnlyVendor.Submissions);
            Assert.Single(host.Submissions.All);
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_form_in_a_registered_name_becomes_one_request_of_which_every_contact_hears(bool afterEffect) => EachAsync(
        afterEffect,
        async host =>
        {
            await host.RegisterAsync();
            await host.SubmitAsync(ChangeSteps.Moved);
        },
        async host =>
        {
            await host.DrainAsync();
            return true;
        },
        host =>
        {
            Assert.Equal(1, host.OnlyVendor.Revision);
            Assert.NotNull(host.OnlyChange.NoticedAt);
            AssertMailed(host, 2, ChangeSteps.NewEmail, SampleForm.TeamEmail, SampleForm.PersonEmail);
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task An_approved_change_is_applied_once_and_everybody_hears_of_it(bool afterEffect) => EachAsync(
        afterEffect,
        async host =>
        {
            await host.RegisterAsync();
            await host.SendAsync(ChangeSteps.Moved);
            await host.ProveByCodeAsync(ChangeSteps.NewEmail);
            host.Clock.Advance(CoolingOff);
        },
        host => ActAsync(host, "approve"),
        async host =>
        {
            Assert.Equal((2, VendorState.Active), (host.OnlyVendor.Revision, host.OnlyVendor.State));
            Assert.Empty(host.OnlyVendor.OpenChanges);
            AssertMailed(host, 5, ChangeSteps.NewEmail, SampleForm.TeamEmail, SampleForm.PersonEmail);
            var history = await host.Vendors.HistoryAsync(host.OnlyVendor.VendorId, PipelineHost.Cancellation);
            Assert.Single(history, entry => entry.Event == VendorEvents.ChangeApplied);
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_separated_request_becomes_one_application_and_asks_every_address(bool afterEffect) => EachAsync(
        afterEffect,
        async host =>
        {
            await host.RegisterAsync();
            await host.SendAsync(ChangeSteps.Moved);
        },
        host => ActAsync(host, "separate"),
        host =>
        {
            Assert.Equal(2, host.Vendors.All.Count);
            Assert.All(host.Vendors.All, vendor => Assert.Empty(vendor.OpenChanges));
            Assert.Single(host.Vendors.All, vendor => vendor is { State: VendorState.AwaitingVerification, SeparatedFrom: not null });
            AssertMailed(host, 5, ChangeSteps.NewEmail, SampleForm.PersonEmail);
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_correction_is_applied_once_and_everybody_hears_of_it(bool afterEffect) => EachAsync(
        afterEffect,
        async host =>
        {
            await host.RegisterAsync();
            await host.PassDaysAsync(180);
        },
        async host => (await host.CorrectAsync(RecordingMailProvider.TokenIn(host.Mail.Sent[2]), ChangeSteps.Telephoned)).Status == 200,
        host =>
        {
            Assert.Equal((2, VendorState.Active), (host.OnlyVendor.Revision, host.OnlyVendor.State));
            AssertMailed(host, 3, SampleForm.TeamEmail, SampleForm.PersonEmail);
            return Task.CompletedTask;
        });

    /// <summary>For each call that the act makes: lets the process die there, has it asked for again, and looks at what came of it.</summary>
    private static async Task EachAsync(
        bool afterEffect, Func<PipelineHost, Task> prepare, Func<PipelineHost, Task<bool>> act, Func<PipelineHost, Task> verify)
    {
        var deaths = 0;
        for (var call = 1; ; call++)
        {
            await using var host = new PipelineHost();
            await prepare(host);
            host.Effects.Begin(new Crash(call, afterEffect));
            if (!await IsDoneAsync(host, act))
            {
                Assert.True(await IsDoneAsync(host, act));
            }

            await host.SettleAsync();
            if (host.Effects.DiedAt is null)
            {
                break;
            }

            deaths++;
            Assert.Empty(host.Queues.Poison);
            Assert.All(host.Failures, failure => Assert.IsType<CrashException>(failure));
            await verify(host);
        }

        Assert.InRange(deaths, 5, 200);
    }

    // A death may be seen by who asked, or be answered with a failure.
    private static async Task<bool> IsDoneAsync(PipelineHost host, Func<PipelineHost, Task<bool>> act)
    {
        try
        {
            return await act(host);
        }
        catch (CrashException)
        {
            return false;
        }
    }

    /// <returns>Whether it was done, now or before.</returns>
    private static async Task<bool> ActAsync(PipelineHost host, string act)
    {
        var vendor = host.Vendors.All.Single(known => known.SeparatedFrom is null);
        var history = await host.Vendors.HistoryAsync(vendor.VendorId, TestContext.Current.CancellationToken);
        var change = history.Last(entry => entry.Event == VendorEvents.ChangeRequested).Detail!;
        var answer = await host.DecideAsync(act, vendor, change);
        return answer.Status == 200 || answer.ProblemName == "wrong-state";
    }

    /// <summary>Whom the act had mailed, once or, where nobody could know, twice.</summary>
    private static void AssertMailed(PipelineHost host, int before, params IEnumerable<string> recipients)
    {
        var mails = host.Mail.Sent.Skip(before).ToList();
        Assert.Equal(recipients.Order(), mails.Select(mail => mail.To).Distinct().Order());
        Assert.InRange(mails.Count, recipients.Count(), recipients.Count() + 1);
    }
}
