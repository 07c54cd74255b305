using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>A fresh mail in place of one that was lost, burnt or left lying.</summary>
public class VerifyAgainTests
{
    private const string Team = SampleForm.TeamEmail;

    [Fact]
    public async Task A_fresh_mail_comes_and_the_link_of_the_old_one_stays_good()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var old = host.Mail.LastTo(Team);

        await AgainAsync(host, RecordingMailProvider.TokenIn(old));

        Assert.Equal(3, host.Mail.Sent.Count);
        Assert.NotEqual(RecordingMailProvider.TokenIn(old), RecordingMailProvider.TokenIn(host.Mail.LastTo(Team)));
        Assert.Equal(200, (await host.ShowVerifyAsync(RecordingMailProvider.TokenIn(host.Mail.LastTo(Team)))).Status);
        Assert.Equal(200, (await host.VerifyAsync(RecordingMailProvider.TokenIn(old), RecordingMailProvider.CodeIn(old))).Status);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Fact]
    public async Task A_burnt_link_gets_a_fresh_mail_and_stays_burnt()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var old = host.Mail.LastTo(Team);
        var wrong = RecordingMailProvider.CodeIn(old) == "000000" ? "000001" : "000000";
        for (var guess = 0; guess < 5; guess++)
        {
            await host.VerifyAsync(RecordingMailProvider.TokenIn(old), wrong);
        }

        await AgainAsync(host, RecordingMailProvider.TokenIn(old));

        Assert.Equal(404, (await host.VerifyAsync(RecordingMailProvider.TokenIn(old), RecordingMailProvider.CodeIn(old))).Status);
        await host.ProveAsync(Team);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Fact]
    public async Task An_expired_link_gets_a_fresh_mail()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        host.Clock.Advance(TimeSpan.FromDays(8));

        await AgainAsync(host, RecordingMailProvider.TokenIn(host.Mail.LastTo(Team)));

        await host.ProveAsync(Team);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Fact]
    public async Task The_address_of_a_change_gets_a_fresh_mail_too()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.SendAsync(ChangeSteps.Moved);

        await AgainAsync(host, RecordingMailProvider.TokenIn(host.Mail.LastTo(ChangeSteps.NewEmail)));

        Assert.Equal(2, host.Mail.Sent.Count(mail => mail.To == ChangeSteps.NewEmail));
        await host.ProveAsync(ChangeSteps.NewEmail);
        Assert.True(host.OnlyChange.AllProven);
    }

    [Fact]
    public async Task Nothing_comes_for_what_is_proven_or_over_or_was_never_asked()
    {
        await using var host = new PipelineHost();
        var vendor = await host.ApplyAsync();
        var person = RecordingMailProvider.TokenIn(host.Mail.LastTo(SampleForm.PersonEmail));
        var team = RecordingMailProvider.TokenIn(host.Mail.LastTo(Team));
        await host.ProveAsync(Team);

        await AgainAsync(host, team, MailToken.Mint(vendor.VendorId).Text, MailToken.Mint(SampleVendor.NewId()).Text, "nonsense");
        await host.SendAsync(ChangeSteps.Telephoned);
        var sent = host.Mail.Sent.Count;
        await AgainAsync(host, person);

        Assert.Equal(sent, host.Mail.Sent.Count);
        Assert.Equal(0, host.OnlyVendor.MailsAskedAgain);
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_a_mail_comes()
    {
        await using var host = new PipelineHost();
        var vendor = await host.ApplyAsync();
        List<string> seen = [];
        foreach (var token in (string[])[RecordingMailProvider.TokenIn(host.Mail.LastTo(Team)), MailToken.Mint(vendor.VendorId).Text, "nonsense"])
        {
            var answer = await host.VerifyAgainAsync(token);
            seen.Add($"{answer.Status} {string.Join(' ', answer.Headers.Select(header => $"{header.Key}: {header.Value}"))} {answer.Body}");
        }

        Assert.StartsWith("200 ", Assert.Single(seen.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_many_come_and_no_more()
    {
        await using var host = new PipelineHost(("Mailing:PerAddressPerDay", "1000"));
        await host.ApplyAsync();
        var token = RecordingMailProvider.TokenIn(host.Mail.LastTo(Team));

        await AgainAsync(host, [.. Enumerable.Repeat(token, 40)]);

        Assert.Equal(2 + 30, host.Mail.Sent.Count);
    }

    [Fact]
    public async Task They_are_capped_by_day_as_every_mail_that_strangers_can_cause()
    {
        await using var host = new PipelineHost(("Mailing:PerAddressPerDay", "2"));
        await host.ApplyAsync();
        var token = RecordingMailProvider.TokenIn(host.Mail.LastTo(Team));

        await AgainAsync(host, token, token, token);

        Assert.Equal(2, host.Mail.Sent.Count(mail => mail.To == Team));
    }

    private static async Task AgainAsync(PipelineHost host, params IEnumerable<string> tokens)
    {
        foreach (var token in tokens)
        {
            Assert.Equal(200, (await host.VerifyAgainAsync(token)).Status);
            await host.DrainAsync();
        }
    }
}
