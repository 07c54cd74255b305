using System.Net;
using System.Text;
using MimeKit;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Mailing.Content;
using PocFunctions.Pipeline.Mailing.Providers;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Mailing;

/// <summary>The mails themselves, byte for byte, and what a vendor cannot do to them.</summary>
public class MailContentTests
{
    private const string VendorId = "000102030405060708090a0b0c0d0e0f";

    private static readonly Vendor Applied = SampleVendor.New(id: VendorId);
    private static readonly Vendor Asked = SampleVendor.Active() with { VendorId = VendorId };

    [Fact]
    public async Task A_mail_to_prove_a_mailbox_is_written_as_ever() => await AssertGoldenAsync(
        "verify.eml", Applied, MailIntent.Verify(VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now));

    [Fact]
    public async Task A_mail_to_confirm_is_written_as_ever() => await AssertGoldenAsync(
        "confirm.eml", Asked, MailIntent.Confirm(Asked, 1, 1, SampleForm.TeamEmail, SampleVendor.Now));

    [Fact]
    public async Task A_mail_has_one_recipient_and_says_that_a_machine_wrote_it()
    {
        var message = await MessageAsync(Applied, MailIntent.Verify(VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now));

        Assert.Equal(SampleForm.TeamEmail, Assert.Single(message.To.Mailboxes).Address);
        Assert.Empty(message.Cc);
        Assert.Empty(message.Bcc);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("register@centre.example", Assert.Single(message.From.Mailboxes).Address);
        Assert.EndsWith(".1@centre.example", message.MessageId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Evil\r\nBcc: everybody@example.org\r\n\r\nBuy this")]
    [InlineData("Evil\nTo: everybody@example.org")]
    [InlineData("Evil\r\n.\r\nMAIL FROM:<a@b.example>")]
    [InlineData("Evil\u0085Bcc: everybody@example.org")]
    [InlineData("=?utf-8?q?Evil=0D=0ABcc=3A_everybody=40example.org?=")]
    [InlineData("<script>alert(1)</script><a href=\"https://evil.example\">")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} @Html.Raw ${x}")]
    [InlineData("half a character \ud842")]
    public async Task What_a_vendor_calls_itself_stays_a_name(string name)
    {
        foreach (var vendor in (Vendor[])[Applied with { Contact = SampleForm.Named(name) }, Asked with { Contact = SampleForm.Named(name) }])
        {
            var mail = vendor.State == VendorState.Active
                ? MailIntent.Confirm(vendor, 1, 1, SampleForm.TeamEmail, SampleVendor.Now)
                : MailIntent.Verify(VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now);
            var (plain, message) = (await MessageAsync(vendor with { Contact = SampleForm.Filled }, mail), await MessageAsync(vendor, mail));

            Assert.Equal(Headers(plain), Headers(message));
            Assert.Equal(Lines(plain.TextBody), Lines(message.TextBody));
            Assert.Equal(Tags(plain.HtmlBody), Tags(message.HtmlBody));
        }
    }

    [Fact]
    public async Task Text_and_HTML_say_the_same()
    {
        foreach (var vendor in (Vendor[])[Applied, Asked])
        {
            var mail = vendor.State == VendorState.Active
                ? MailIntent.Confirm(vendor, 1, 1, SampleForm.TeamEmail, SampleVendor.Now)
                : MailIntent.Verify(VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now);
            var message = await MessageAsync(vendor, mail);
            var html = WebUtility.HtmlDecode(message.HtmlBody)!;

            Assert.All(
                message.TextBody!.Split('\n').Select(line => line.Trim().TrimEnd(':')).Where(line => line.Length > 0 && line[0] != '-'),
                line => Assert.Contains(line.Split(": ")[^1], html, StringComparison.Ordinal));
            Assert.DoesNotContain("http", message.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleForm.Filled.Team.OrganizationName, message.Subject, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mail_to_confirm_masks_what_is_held()
    {
        var message = await MessageAsync(Asked, MailIntent.Confirm(Asked, 1, 1, SampleForm.TeamEmail, SampleVendor.Now));
        foreach (var body in (string[])[message.TextBody!, WebUtility.HtmlDecode(message.HtmlBody)!])
        {
            Assert.Contains("p***@vendor.example", body, StringComparison.Ordinal);
            Assert.Contains("***78", body, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleForm.TeamEmail, body, StringComparison.Ordinal);
            Assert.DoesNotContain("花子", body, StringComparison.Ordinal);
            Assert.DoesNotContain("1234", body, StringComparison.Ordinal);
        }
    }

    // As typed, and as it is shown.
    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 81)]
    [InlineData(2000, 81)]
    public void A_long_name_is_cut(int length, int shown)
    {
        var name = Wording.Organization(SampleVendor.New(SampleForm.Named(new string('x', length))));

        Assert.Equal(shown, name.Length);
        Assert.Equal(length > 80, name.EndsWith('…'));
    }

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var name = Wording.Organization(SampleVendor.New(SampleForm.Named(new string('x', 79) + "𠮷𠮷")));

        Assert.Equal(new string('x', 79) + "…", name);
    }

    private static async Task AssertGoldenAsync(string name, Vendor vendor, MailIntent mail)
    {
        using var written = new MemoryStream();
        var asSent = new FormatOptions { NewLineFormat = NewLineFormat.Dos };
        await (await MessageAsync(vendor, mail)).WriteToAsync(asSent, written, PipelineHost.Cancellation);
        var path = Path.Combine(AppContext.BaseDirectory, "Corpus", "mails", name);

        // To be compared by eye, and taken over where the change was meant.
        await File.WriteAllBytesAsync(path + ".received", written.ToArray(), PipelineHost.Cancellation);
        Assert.Equal(await File.ReadAllTextAsync(path, PipelineHost.Cancellation), Encoding.ASCII.GetString(written.ToArray()));
    }

    private static async Task<MimeMessage> MessageAsync(Vendor vendor, MailIntent mail)
    {
        await using var host = new PipelineHost();
        Assert.True(MailToken.TryParse(new string('A', 64), out var token));
        var stored = MintedToken.For(VendorId, mail, SampleVendor.Now)!.Stored;
        var minted = new MintedToken(token, mail.Purpose == MailPurpose.Verify ? "012345" : null, stored);
        var outgoing = await host.Get<MailComposer>().ComposeAsync(vendor, mail with { Attempts = 1 }, minted, SampleVendor.Now);
        return MimeMessages.From(outgoing, MailboxAddress.Parse("Example Centre <register@centre.example>"));
    }

    private static string Headers(MimeMessage message) => string.Join('\n', message.Headers.Select(header => $"{header.Field}: {header.Value}"));

    private static int Lines(string? body) => body!.Split('\n').Length;

    private static IEnumerable<string> Tags(string? html) =>
        System.Text.RegularExpressions.Regex.Matches(html!, "<[^>]*>").Select(tag => tag.Value);
}
