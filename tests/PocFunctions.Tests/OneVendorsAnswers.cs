using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests;

/// <summary>A cycle of questions whose timers come late or twice, and what a vendor may answer to it.</summary>
public class OneVendorsAnswers
{
    [Fact]
    public async Task A_timer_that_was_away_for_months_is_late_and_never_sends_in_a_burst()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var before = host.Mail.Sent.Count;

        host.Clock.Advance(TimeSpan.FromDays(180 + 100));
        await host.ReconfirmAsync();
        await host.ReconfirmAsync();

        Assert.Equal(before + 1, host.Mail.Sent.Count);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(7), host.OnlyVendor.NextActionAt);
        await host.PassDaysAsync(6);
        Assert.Equal(before + 1, host.Mail.Sent.Count);
        await host.PassDaysAsync(1);
        Assert.Equal(before + 2, host.Mail.Sent.Count);
    }

    [Fact]
    public async Task A_timer_that_fires_twice_and_messages_that_come_twice_ask_once()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var before = host.Mail.Sent.Count;
        host.Clock.Advance(TimeSpan.FromDays(180));

        await host.Get<IReconfirmationStation>().RunAsync(PipelineHost.Cancellation);
        await host.Get<IReconfirmationStation>().RunAsync(PipelineHost.Cancellation);
        host.Queues.Double();
        Assert.Equal(4, host.Queues.Waiting.Count);
        await host.SettleAsync();

        Assert.Equal(before + 1, host.Mail.Sent.Count);
        Assert.Equal(1, host.OnlyVendor.Cycle.StepsTaken);
        Assert.Empty(host.Failures);
        OneVendorsLife.AssertDueOnce(host);
    }

    [Fact]
    public async Task A_vendor_that_wants_to_leave_ends_the_cycle_and_calls_an_operator()
    {
        await using var host = new PipelineHost();
        var registered = await host.RegisterAsync();
        await host.PassDaysAsync(180 + 21);
        var (asked, token) = (host.Mail.Sent.Count, RecordingMailProvider.TokenIn(host.Mail.Sent[^1]));

        Assert.Equal(200, (await host.ConfirmAsync(token, "leave")).Status);

        Assert.Equal([AttentionKinds.Leave], host.OnlyVendor.Attention.Select(item => item.Kind));
        Assert.False(host.OnlyVendor.Cycle.Open);
        Assert.Equal(registered.ConfirmedAt, host.OnlyVendor.ConfirmedAt);
        var history = await host.Vendors.HistoryAsync(registered.VendorId, PipelineHost.Cancellation);
        Assert.Equal(VendorEvents.LeaveAsked, history[^1].Event);
        Assert.Equal(Actors.Vendor, history[^1].By);
        await host.PassDaysAsync(100);
        Assert.Equal(asked, host.Mail.Sent.Count);
    }

    [Fact]
    public async Task An_answer_counts_once_whichever_mail_of_the_cycle_it_comes_from()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180 + 14);
        var tokens = host.Mail.Sent.Skip(2).Select(RecordingMailProvider.TokenIn).ToList();
        Assert.Equal(4, tokens.Count);
        await host.ConfirmAsync(tokens[0], "confirm");
        var confirmed = host.OnlyVendor;

        foreach (var token in tokens)
        {
            var answer = await host.ConfirmAsync(token, "leave");
            Assert.Equal(200, answer.Status);
            Assert.Contains("Already done", answer.Body, StringComparison.Ordinal);
        }

        Assert.Equivalent(confirmed, host.OnlyVendor, strict: true);
    }

    [Fact]
    public async Task A_post_without_an_answer_changes_nothing()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180);
        var asked = host.OnlyVendor;
        var token = RecordingMailProvider.TokenIn(host.Mail.Sent[^1]);

        Assert.Equal(400, (await host.ConfirmAsync(token, null)).Status);
        Assert.Equal(400, (await host.ConfirmAsync(token, "yes")).Status);

        Assert.Equivalent(asked, host.OnlyVendor, strict: true);
    }

    [Fact]
    public async Task A_mail_that_is_answered_before_it_is_sent_is_dropped()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180);
        var token = RecordingMailProvider.TokenIn(host.Mail.Sent[^1]);
        host.Mail.Answers.Enqueue(new SendResult(SendStatus.Throttled, "busy", TimeSpan.FromHours(1)));
        host.Clock.Advance(TimeSpan.FromDays(7));
        await host.Get<IReconfirmationStation>().RunAsync(PipelineHost.Cancellation);
        await host.DrainAsync();
        var sent = host.Mail.Sent.Count;

        await host.ConfirmAsync(token, "confirm");
        await host.SettleAsync();

        Assert.Equal(sent, host.Mail.Sent.Count);
        var mails = await host.Vendors.MailsAsync(host.OnlyVendor.VendorId, PipelineHost.Cancellation);
        Assert.Equal(1, mails.Count(mail => mail.State == MailState.Dropped));
        Assert.Equal(3, mails.Count(mail => mail.State == MailState.Sent));
    }
}
