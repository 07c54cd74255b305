using MimeKit;
using PocFunctions.LocalHost.Outbox;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Outbox;

public sealed class OutboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_outbox_that_nobody_has_written_to_is_empty() =>
        Assert.Contains("None yet", OutboxPages.List(new OutboxFolder(_folder.File("missing")).Newest()), StringComparison.Ordinal);

    [Fact]
    public void Mails_are_listed_newest_first()
    {
        Write("a", "older", minutesAgo: 2);
        Write("b", "newer", minutesAgo: 1);
        File.WriteAllText(_folder.File("c.eml.tmp"), "not yet renamed");

        Assert.Equal(["newer", "older"], new OutboxFolder(_folder.Path).Newest().Select(mail => mail.Message.Subject));
    }

    [Fact]
    public void The_list_shows_who_when_and_what_in_japanese_too()
    {
        Write("a", "確認のお願い");

        string page = OutboxPages.List(new OutboxFolder(_folder.Path).Newest());

        Assert.Contains("<a href=\"/outbox/a\">確認のお願い</a>", page, StringComparison.Ordinal);
        Assert.Contains("psirt@vendor.example", page, StringComparison.Ordinal);
        Assert.Contains("2026-02-03 04:05:06", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_is_shown_encoded_with_its_links_to_click_on()
    {
        Write("a", "<b>", "Open http://127.0.0.1:7071/verify/abc_-9?x=1&y=2.\n<script>alert(1)</script>\n(https://e.example/)。次");

        string page = OutboxPages.One(new OutboxFolder(_folder.Path).Find("a")!);

        Assert.Contains(
            "<a href=\"http://127.0.0.1:7071/verify/abc_-9?x=1&amp;y=2\">http://127.0.0.1:7071/verify/abc_-9?x=1&amp;y=2</a>.", page, StringComparison.Ordinal);
        Assert.Contains("(<a href=\"https://e.example/\">https://e.example/</a>)。次", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<h1>&lt;b&gt;</h1>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..")]
    [InlineData("sub/inner")]
    [InlineData("*")]
    [InlineData("")]
    public void An_id_is_a_name_and_never_a_path(string id)
    {
        string outbox = Directory.CreateDirectory(_folder.File("outbox")).FullName;
        Directory.CreateDirectory(Path.Combine(outbox, "sub"));
        Mail("secret", "x").WriteTo(_folder.File("secret.eml"), TestContext.Current.CancellationToken);
        Mail("inner", "x").WriteTo(Path.Combine(outbox, "sub", "inner.eml"), TestContext.Current.CancellationToken);
        Mail("mine", "x").WriteTo(Path.Combine(outbox, "mine.eml"), TestContext.Current.CancellationToken);

        Assert.Null(new OutboxFolder(outbox).Find(id));
        Assert.NotNull(new OutboxFolder(outbox).Find("mine"));
    }

    private void Write(string id, string subject, string text = "text", int minutesAgo = 0)
    {
        string path = _folder.File($"{id}.eml");
        Mail(subject, text).WriteTo(path, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddMinutes(-minutesAgo));
    }

    private static MimeMessage Mail(string subject, string text)
    {
        var mail = new MimeMessage { Subject = subject, Date = new DateTimeOffset(2026, 2, 3, 13, 5, 6, TimeSpan.FromHours(9)) };
        mail.From.Add(new MailboxAddress("Register", "poc@localhost.example"));
        mail.To.Add(new MailboxAddress("脆弱性窓口", "psirt@vendor.example"));
        mail.Body = new TextPart("plain") { Text = text };
        return mail;
    }
}
