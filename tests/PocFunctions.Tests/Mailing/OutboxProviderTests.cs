using MimeKit;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Mailing.Providers;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Mailing;

/// <summary>Mail as files.</summary>
public sealed class OutboxProviderTests : IDisposable
{
    private static readonly OutgoingMail Mail =
        new(new string('a', 32), 1, SampleForm.TeamEmail, "件名 / Subject", "本文\n", "<p>本文</p>", SampleVendor.Now);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mail_is_one_file_named_by_time_mail_and_try()
    {
        var result = await NewProvider().SendAsync(Mail, PipelineHost.Cancellation);

        Assert.Equal(SendStatus.Accepted, result.Status);
        var file = Assert.Single(Directory.GetFiles(Outbox));
        Assert.Equal($"20260105T093000000-{Mail.MailId}-1.eml", Path.GetFileName(file));
        var message = await MimeMessage.LoadAsync(file, PipelineHost.Cancellation);
        Assert.Equal((SampleForm.TeamEmail, Mail.Subject, Mail.Text), (message.To.ToString(), message.Subject, message.TextBody!.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task The_same_try_overwrites_its_file_and_another_does_not()
    {
        var provider = NewProvider();

        await provider.SendAsync(Mail, PipelineHost.Cancellation);
        await provider.SendAsync(Mail, PipelineHost.Cancellation);
        await provider.SendAsync(Mail with { Attempt = 2 }, PipelineHost.Cancellation);

        Assert.Equal(2, Directory.GetFiles(Outbox).Length);
    }

    [Fact]
    public async Task A_mail_whose_writing_is_cut_never_looks_like_one()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewProvider().SendAsync(Mail, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(Outbox, "*.eml"));
    }

    private string Outbox => Path.Combine(_folder.Path, "data", "outbox");

    private OutboxProvider NewProvider() => new(new OutboxDirectory(Outbox), new MailingSettings { From = "Centre <register@centre.example>" });
}
