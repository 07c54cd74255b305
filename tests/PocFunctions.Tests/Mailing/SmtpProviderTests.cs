using System.Net;
using System.Net.Sockets;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Mailing.Providers;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Mailing;

/// <summary>What a mail server's answers, and its silence, mean for a mail.</summary>
public class SmtpProviderTests
{
    private static readonly OutgoingMail Mail =
        new(new string('a', 32), 1, SampleForm.TeamEmail, "件名 / Subject", "本文\n.\n最後の行\n", "<p>本文</p>", SampleVendor.Now);

    [Fact]
    public async Task A_mail_is_handed_over_once_to_its_one_recipient()
    {
        await using var server = new SmtpStandIn();

        var result = await SendAsync(server.Port);

        Assert.Equal((SendStatus.Accepted, "smtp"), (result.Status, result.Detail));
        Assert.Equal(["MAIL FROM:<register@centre.example>"], server.Commands.Where(command => command.StartsWith("MAIL", StringComparison.Ordinal)));
        Assert.Equal([$"RCPT TO:<{SampleForm.TeamEmail}>"], server.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.Contains("Auto-Submitted: auto-generated", Assert.Single(server.Mails), StringComparison.Ordinal);
    }

    // At which moment the server answers what, and what is known of the mail then.
    [Theory]
    [InlineData(SmtpStandIn.Greeting, "554 not you", "Throttled")]
    [InlineData(SmtpStandIn.Greeting, "421 too busy", "Throttled")]
    [InlineData(SmtpStandIn.Greeting, SmtpStandIn.Breaks, "Throttled")]
    [InlineData("EHLO", SmtpStandIn.Breaks, "Throttled")]
    [InlineData("MAIL", "421 shutting down", "Throttled", "smtp 421")]
    [InlineData("MAIL", "451 later", "Throttled", "smtp 451")]
    [InlineData("MAIL", "530 who are you", "Throttled", "smtp 530")]
    [InlineData("MAIL", "550 no such sender", "Final", "smtp 550")]
    [InlineData("RCPT", "450 mailbox busy", "Throttled", "smtp 450")]
    [InlineData("RCPT", "452 mailbox full", "Throttled", "smtp 452")]
    [InlineData("RCPT", "550 no such user psirt@vendor.example", "Final", "smtp 550")]
    [InlineData("RCPT", "553 not that name", "Final", "smtp 553")]
    [InlineData("DATA", "451 later", "Throttled", "smtp 451")]
    [InlineData("DATA", "554 no", "Final", "smtp 554")]
    [InlineData(SmtpStandIn.EndOfData, "452 disk full", "Throttled", "smtp 452")]
    [InlineData(SmtpStandIn.EndOfData, "554 spam", "Final", "smtp 554")]
    [InlineData(SmtpStandIn.EndOfData, SmtpStandIn.Breaks, "Ambiguous")]
    [InlineData(SmtpStandIn.EndOfData, "nonsense", "Ambiguous")]
    [InlineData("QUIT", SmtpStandIn.Breaks, "Accepted", "smtp")]
    [InlineData("QUIT", "500 no", "Accepted", "smtp")]
    public async Task An_answer_means(string moment, string reply, string status, string? detail = null)
    {
        await using var server = new SmtpStandIn((moment, reply));

        var result = await SendAsync(server.Port);

        Assert.Equal(status, result.Status.ToString());
        Assert.Equal(detail ?? result.Detail, result.Detail);
        Assert.DoesNotContain('@', result.Detail);
        Assert.InRange(server.Mails.Count, 0, 1);
    }

    // Until the server has the data nothing can have been sent; from then on nobody knows.
    [Theory]
    [InlineData(SmtpStandIn.Greeting, "Throttled")]
    [InlineData("EHLO", "Throttled")]
    [InlineData(SmtpStandIn.EndOfData, "Ambiguous")]
    [InlineData("QUIT", "Accepted")]
    public async Task A_server_that_falls_silent_is_not_waited_for_for_ever(string moment, string status)
    {
        await using var server = new SmtpStandIn((moment, SmtpStandIn.Hangs));

        var result = await SendAsync(server.Port, patience: TimeSpan.FromMilliseconds(100));

        Assert.Equal(status, result.Status.ToString());
    }

    [Fact]
    public async Task Without_a_server_nothing_was_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal(SendStatus.Throttled, (await SendAsync(port)).Status);
    }

    [Fact]
    public async Task Without_STARTTLS_nothing_is_said()
    {
        await using var server = new SmtpStandIn();

        var result = await SendAsync(server.Port, settings => settings.Security = nameof(SmtpSecurity.StartTls));

        Assert.Equal(SendStatus.Throttled, result.Status);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_does_not_know_us_may_know_us_later()
    {
        await using var server = new SmtpStandIn(("EHLO", "250-stand-in\r\n250 AUTH PLAIN"), ("AUTH", "535 wrong password"));

        var result = await SendAsync(server.Port, settings => (settings.User, settings.Password) = ("centre", "secret"));

        Assert.Equal(SendStatus.Throttled, result.Status);
        Assert.DoesNotContain("secret", result.Detail, StringComparison.Ordinal);
    }

    private static Task<SendResult> SendAsync(int port, Action<SmtpSettings>? change = null, TimeSpan? patience = null)
    {
        var settings = new MailingSettings
        {
            From = "Centre <register@centre.example>",
            Smtp = new SmtpSettings { Host = "127.0.0.1", Port = port, Security = nameof(SmtpSecurity.None) },
        };
        change?.Invoke(settings.Smtp);
        return new SmtpProvider(settings) { Patience = patience ?? TimeSpan.FromSeconds(10) }.SendAsync(Mail, PipelineHost.Cancellation);
    }
}
