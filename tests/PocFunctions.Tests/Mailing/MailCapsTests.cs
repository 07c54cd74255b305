using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Mailing;

/// <summary>How many mails a day strangers can cause to whom.</summary>
public class MailCapsTests
{
    private const int PerAddress = 3;
    private const int PerDomain = 5;

    private static readonly DateTimeOffset Now = SampleVendor.Now;

    // Whom twelve mails go to, by their number, and how many of them go today.
    private static readonly Dictionary<string, (Func<int, string> To, int Today)> Rows = new()
    {
        ["one address"] = (_ => "a@vendor.example", PerAddress),
        ["one address in different letters"] = (number => number % 2 == 0 ? "a@vendor.example" : "A@vendor.example", PerAddress),
        ["one domain"] = (number => $"{number}@vendor.example", PerDomain),
        ["subdomains of one domain"] = (number => $"a@{number}.vendor.example", PerDomain),
        ["a domain each"] = (number => $"a@vendor{number}.example", 12),
        ["one public mail provider"] = (number => $"{number}@gmail.com", 12),
        ["one address at a public mail provider"] = (_ => "a@gmail.com", PerAddress),
        ["another public mail provider"] = (number => $"{number}@yahoo.co.jp", 12),
        ["domains under one public suffix"] = (number => $"a@vendor{number}.co.jp", 12),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mails_that_ask_for_a_proof_are_capped_for(string whom)
    {
        var caps = Caps();
        var today = 0;
        for (var number = 0; number < 12; number++)
        {
            today += await caps.WaitAsync(Verify(Rows[whom].To(number)), Now, PipelineHost.Cancellation) is null ? 1 : 0;
        }

        Assert.Equal(Rows[whom].Today, today);
    }

    [Fact]
    public async Task What_is_over_the_cap_waits_for_midnight_and_goes_then()
    {
        var caps = Caps();
        for (var number = 0; number < PerAddress; number++)
        {
            Assert.Null(await caps.WaitAsync(Verify("a@vendor.example"), Now, PipelineHost.Cancellation));
        }

        var wait = await caps.WaitAsync(Verify("a@vendor.example"), Now, PipelineHost.Cancellation);

        Assert.Equal(new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero), Now + wait);
        Assert.Null(await caps.WaitAsync(Verify("a@vendor.example"), Now + wait!.Value, PipelineHost.Cancellation));
    }

    [Theory]
    [InlineData("Notice")]
    [InlineData("Changed")]
    [InlineData("Confirm")]
    public async Task Mails_to_contacts_on_the_register_are_not_capped(string purpose)
    {
        var caps = Caps();
        var mail = Verify("a@vendor.example") with { Purpose = Enum.Parse<MailPurpose>(purpose) };
        for (var number = 0; number < 12; number++)
        {
            Assert.Null(await caps.WaitAsync(mail, Now, PipelineHost.Cancellation));
        }
    }

    [Fact]
    public async Task A_postponed_mail_is_sent_on_the_next_day()
    {
        await using var host = new PipelineHost(("Mailing:PerAddressPerDay", "1"));
        await host.SendAsync(SampleForm.Filled);
        await host.SendAsync(ChangeSteps.Telephoned);
        Assert.Equal(2, host.Mail.Sent.Count);

        await host.SettleAsync();

        Assert.Equal(4, host.Mail.Sent.Count);
        Assert.All(host.Mail.Sent.Skip(2), mail => Assert.Equal(new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero), mail.Date));
        await host.ProveAsync(SampleForm.TeamEmail);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Fact]
    public async Task Junk_that_uses_up_every_cap_delays_no_notice()
    {
        await using var host = new PipelineHost(("Mailing:PerAddressPerDay", "1"), ("Mailing:PerDomainPerDay", "1"));
        await host.RegisterAsync();
        var before = host.Mail.Sent.Count;

        await host.SendAsync(ChangeSteps.Moved);

        Assert.Equal([SampleForm.TeamEmail, SampleForm.PersonEmail], host.Mail.Sent.Skip(before).Select(mail => mail.To));
        Assert.NotNull(host.OnlyChange.NoticedAt);
    }

    private static MailCaps Caps() => new(
        new MemoryMailCounts(new Effects()), new MailingSettings { PerAddressPerDay = PerAddress, PerDomainPerDay = PerDomain });

    private static MailIntent Verify(string to) => MailIntent.Verify(SampleVendor.NewId(), 1, to, Now);
}
