using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Mailing;

/// <summary>What becomes of a mail, by what the provider says of it.</summary>
public class MailSenderTests
{
    [Fact]
    public async Task A_mail_is_claimed_sent_and_marked()
    {
        await using var host = await WithOneMailAsync();

        await host.DrainAsync();

        Assert.Equal(["count mail", "count mail", "mail becomes Claimed", "provider takes mail", "mail becomes Sent"], host.Effects.Log);
        var mail = await MailAsync(host);
        Assert.Equal((MailState.Sent, 1, "recorded"), (mail.State, mail.Attempts, mail.Outcome));
        Assert.Equal(host.Clock.GetUtcNow(), mail.EndedAt);
    }

    [Fact]
    public async Task A_mail_refused_for_good_is_not_tried_again()
    {
        await using var host = await WithOneMailAsync(new SendResult(SendStatus.Final, "smtp 550"));

        await host.SettleAsync();

        var mail = await MailAsync(host);
        Assert.Equal((MailState.Failed, 1, "smtp 550"), (mail.State, mail.Attempts, mail.Outcome));
        Assert.Empty(host.Mail.Sent);
    }

    [Fact]
    public async Task A_throttled_mail_waits_as_long_as_it_is_told_to_and_uses_up_no_try()
    {
        await using var host = await WithOneMailAsync([.. Enumerable.Repeat(new SendResult(SendStatus.Throttled, "busy", TimeSpan.FromHours(1)), 5)]);

        await host.DrainAsync();
        var waiting = await MailAsync(host);
        Assert.Equal((MailState.Pending, 0, "busy"), (waiting.State, waiting.Attempts, waiting.Outcome));
        Assert.Equal(host.Clock.GetUtcNow().AddHours(1), host.Queues.NextAt);
        await host.SettleAsync();

        var mail = await MailAsync(host);
        Assert.Equal((MailState.Sent, 1), (mail.State, mail.Attempts));
        Assert.Equal(PipelineHost.Start.AddHours(5), host.Clock.GetUtcNow());
        Assert.Single(host.Mail.Sent);
    }

    [Fact]
    public async Task A_mail_of_which_nobody_knows_is_tried_once_more()
    {
        await using var host = await WithOneMailAsync(new SendResult(SendStatus.Ambiguous, "connection lost"));

        await host.SettleAsync();

        var mail = await MailAsync(host);
        Assert.Equal((MailState.Sent, 2), (mail.State, mail.Attempts));
        Assert.Equal(PipelineHost.Start + MailDecision.ClaimLease, host.Clock.GetUtcNow());
        Assert.Equal(2, Assert.Single(host.Mail.Sent).Attempt);
    }

    [Fact]
    public async Task A_mail_of_which_nobody_knows_twice_is_given_up_visibly()
    {
        await using var host = await WithOneMailAsync(
            new SendResult(SendStatus.Ambiguous, "connection lost"), new SendResult(SendStatus.Ambiguous, "lost again"));

        await host.SettleAsync();

        var mail = await MailAsync(host);
        Assert.Equal((MailState.Ambiguous, 2, "lost again"), (mail.State, mail.Attempts, mail.Outcome));
        Assert.NotNull(mail.EndedAt);
        Assert.Empty(host.Mail.Sent);
    }

    [Fact]
    public async Task Messages_that_come_twice_and_at_once_send_one_mail()
    {
        await using var host = await WithOneMailAsync();
        var text = Assert.Single(host.Queues.Waiting).Text;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.Get<IMailingStation>().SendAsync(text, PipelineHost.Cancellation)));
        await host.SettleAsync();

        Assert.Single(host.Mail.Sent);
        Assert.Equal(1, (await MailAsync(host)).Attempts);
    }

    [Fact]
    public async Task A_message_about_nothing_is_done_with()
    {
        await using var host = await WithOneMailAsync();
        var station = host.Get<IMailingStation>();

        await station.SendAsync($$"""{"vendorId":"{{SampleVendor.NewId()}}","mailId":"1b","v":1}""", PipelineHost.Cancellation);
        await station.SendAsync($$"""{"vendorId":"{{host.OnlyVendor.VendorId}}","mailId":"1b","v":1}""", PipelineHost.Cancellation);

        Assert.Empty(host.Effects.Log);
    }

    [Fact]
    public async Task A_mail_goes_to_its_one_recipient_and_speaks_of_its_one_vendor()
    {
        await using var host = new PipelineHost();
        for (var number = 0; number < 3; number++)
        {
            await host.SubmitAsync(SampleForm.Filled with
            {
                Team = SampleForm.Filled.Team with { OrganizationName = $"Vendor {number}", Emails = [$"team{number}@vendor.example"] },
                PrimaryContact = SampleForm.Filled.PrimaryContact with { Emails = [$"person{number}@vendor.example"] },
            });
        }

        await host.SettleAsync();

        Assert.Equal(6, host.Mail.Sent.Count);
        Assert.All(host.Mail.Sent, mail =>
        {
            var number = mail.To[mail.To.IndexOf('@', StringComparison.Ordinal) - 1];
            foreach (var body in (string[])[mail.Text, mail.Html])
            {
                Assert.Contains($"Vendor {number}", body, StringComparison.Ordinal);
                Assert.DoesNotMatch($"Vendor [^{number}]", body);
                Assert.DoesNotMatch("(team|person)[0-9]@", body);
            }
        });
    }

    /// <summary>One mail waits to be sent, and the provider is going to answer so.</summary>
    private static async Task<PipelineHost> WithOneMailAsync(params SendResult[] answers)
    {
        var host = new PipelineHost();
        var vendor = SampleVendor.New();
        await host.Get<VendorUpdates>().AddAsync(
            new VendorChange(vendor).Causing([MailIntent.Verify(vendor.VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now)]), PipelineHost.Cancellation);
        foreach (var answer in answers)
        {
            host.Mail.Answers.Enqueue(answer);
        }

        host.Effects.Begin();
        return host;
    }

    private static async Task<MailIntent> MailAsync(PipelineHost host) =>
        Assert.Single(await host.Vendors.MailsAsync(host.OnlyVendor.VendorId, PipelineHost.Cancellation));
}
