using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests;

/// <summary>The process dies at every call of every handler; the work is done once, and nothing is lost.</summary>
public class CrashTests
{
    private const string Key = "0123456789abcdef";

    [Fact]
    public Task While_a_form_with_a_key_is_taken() => Crashes.EverywhereAsync(
        _ => Task.CompletedTask,
        async host => Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled, Key)).Status));

    [Fact]
    public Task While_a_form_with_a_key_is_sent_again_hours_later() => Crashes.EverywhereAsync(
        async host =>
        {
            host.Effects.Down.Add(Door.Blobs);
            Assert.Equal(503, (await host.SubmitAsync(SampleForm.Filled, Key)).Status);
            host.Effects.Down.Clear();
            host.Clock.Advance(TimeSpan.FromHours(5));
            await host.RescueAsync();
        },
        async host => Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled, Key)).Status));

    [Fact]
    public async Task While_a_form_without_a_key_is_taken_all_that_was_stored_is_read()
    {
        foreach (var crash in (Crash[])[new(1, false), new(1, true), new(2, false), new(2, true)])
        {
            await using var host = new PipelineHost();
            host.Effects.Begin(crash);
            await Assert.ThrowsAsync<CrashException>(() => host.SubmitAsync(SampleForm.Filled));

            // Its sender, who heard nothing, sends it again: without a key that is another submission.
            var receipt = await host.SubmitAsync(SampleForm.Filled);
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            await host.RescueAsync();
            await host.SettleAsync();

            Assert.Equal(crash == new Crash(1, false) ? 1 : 2, host.RawForms.All.Count);
            Assert.Equal(host.RawForms.All.Count, host.Submissions.All.Count);
            Assert.Equal("awaitingVerification", (await host.StatusAsync(receipt.Json.GetProperty("id").GetString()!)).Json.GetProperty("state").GetString());
        }
    }

    // Registration, the writing of a new vendor, and the sending of its mails.
    [Fact]
    public Task While_a_form_is_read_and_its_mails_are_sent() => Crashes.EverywhereAsync(
        host => host.SubmitAsync(SampleForm.Filled),
        host => host.SettleAsync());

    [Fact]
    public Task While_a_form_that_is_rejected_is_read() => Crashes.EverywhereAsync(
        host => host.SubmitAsync(SampleForm.Filled with { Consent = false }),
        host => host.SettleAsync());

    [Fact]
    public Task While_a_mailbox_is_proven() => Crashes.EverywhereAsync(
        host => host.ApplyAsync(),
        host => host.ProveAsync(SampleForm.TeamEmail));

    [Fact]
    public Task While_a_wrong_code_is_counted() => Crashes.EverywhereAsync(
        host => host.ApplyAsync(),
        async host =>
        {
            var mail = host.Mail.LastTo(SampleForm.TeamEmail);
            var wrong = RecordingMailProvider.CodeIn(mail) == "000000" ? "000001" : "000000";
            Assert.Equal("code-wrong", (await host.VerifyAsync(RecordingMailProvider.TokenIn(mail), wrong)).ProblemName);
        });

    [Fact]
    public Task While_an_operator_approves() => Crashes.EverywhereAsync(
        async host =>
        {
            await host.ApplyAsync();
            await host.ProveAsync(SampleForm.TeamEmail);
        },
        host => host.ApproveAsync(host.OnlyVendor));

    // The steps of the cycle: mail, mail, two mails, a call, the end.
    [Theory]
    [InlineData(180)]
    [InlineData(187)]
    [InlineData(194)]
    [InlineData(201)]
    [InlineData(240)]
    public Task While_a_step_of_the_cycle_is_taken(int day) => Crashes.EverywhereAsync(
        async host =>
        {
            await RegisterAndWaitAsync(host, day);
            await RunTimerAsync(host);
        },
        host => host.SettleAsync());

    [Fact]
    public Task While_the_timer_runs() => Crashes.EverywhereAsync(host => RegisterAndWaitAsync(host, 180), RunTimerAsync);

    [Fact]
    public Task While_an_application_expires() => Crashes.EverywhereAsync(
        async host =>
        {
            await host.ApplyAsync();
            host.Clock.Advance(TimeSpan.FromDays(14));
            await RunTimerAsync(host);
        },
        host => host.SettleAsync());

    [Theory]
    [InlineData("confirm")]
    [InlineData("change")]
    [InlineData("leave")]
    public Task While_an_answer_is_taken(string answer) => Crashes.EverywhereAsync(
        async host =>
        {
            await RegisterAndWaitAsync(host, 194);
            await host.ReconfirmAsync();
        },
        async host => Assert.Equal(200, (await host.ConfirmAsync(RecordingMailProvider.TokenIn(host.Mail.Sent[^1]), answer)).Status));

    [Fact]
    public Task While_a_form_is_rescued() => Crashes.EverywhereAsync(
        async host =>
        {
            host.Effects.Down.Add(Door.Queues);
            await host.SubmitAsync(SampleForm.Filled);
            await host.SubmitAsync(SampleForm.Filled with { Consent = false });
            host.Effects.Down.Clear();
            host.Clock.Advance(TimeSpan.FromHours(2));
        },
        host => host.RescueAsync());

    [Fact]
    public async Task A_stale_entry_of_the_index_costs_one_look()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var stale = Assert.Single(host.DueIndex.All);
        await host.ProveAsync(SampleForm.TeamEmail);
        await host.DueIndex.AddAsync(stale, PipelineHost.Cancellation);
        await host.DueIndex.AddAsync(DueEntry.At(PipelineHost.Start, SampleVendor.NewId()), PipelineHost.Cancellation);
        host.Clock.Advance(TimeSpan.FromDays(14));
        var before = host.OnlyVendor;

        await host.ReconfirmAsync();

        Assert.Empty(host.DueIndex.All);
        Assert.Equal(2, host.Mail.Sent.Count);
        SampleVendor.AssertSame(before, host.OnlyVendor);
    }

    private static Task RunTimerAsync(PipelineHost host) => host.Get<IReconfirmationStation>().RunAsync(PipelineHost.Cancellation);

    /// <summary>On the register since day 0, the steps before that day taken and left unanswered.</summary>
    private static async Task RegisterAndWaitAsync(PipelineHost host, int day)
    {
        await host.RegisterAsync();
        foreach (var stop in (int[])[180, 187, 194, 201, 240])
        {
            host.Clock.SetUtcNow(PipelineHost.Start.AddDays(Math.Min(stop, day)));
            if (stop < day)
            {
                await host.ReconfirmAsync();
            }
        }
    }
}
