using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PocFunctions.Pipeline.Mailing.Providers;

/// <summary>
/// Mail through a server (RFC 5321). A refusal is told apart by when it comes: before the server took the data it was
/// surely not sent; a connection that breaks after that leaves nobody knowing.
/// </summary>
internal sealed class SmtpProvider(MailingSettings settings) : IMailProvider
{
    /// <summary>For so long a server may say nothing.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await ConnectAsync(client, cancellationToken);
        }
        catch (Exception failure) when (failure is SocketException or IOException or TimeoutException or ProtocolException
            or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return new SendResult(SendStatus.Throttled, "no connection: " + failure.GetType().Name);
        }

        try
        {
            using var message = MimeMessages.From(mail, MailboxAddress.Parse(settings.From));
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused)
        {
            // 4yz: try again later; 5yz: never (RFC 5321, 4.2.1). Both mean that the server did not take it.
            return new SendResult(
                (int)refused.StatusCode >= 500 ? SendStatus.Final : SendStatus.Throttled, $"smtp {(int)refused.StatusCode}");
        }
        catch (ServiceNotAuthenticatedException)
        {
            // The server wants to know us first (530): our settings are wrong, and once they are right it will take the mail.
            return new SendResult(SendStatus.Throttled, "smtp 530");
        }
        catch (Exception broken) when (broken is SocketException or IOException or ProtocolException or TimeoutException)
        {
            return new SendResult(SendStatus.Ambiguous, "connection lost: " + broken.GetType().Name);
        }

        await DisconnectAsync(client, cancellationToken);
        return new SendResult(SendStatus.Accepted, "smtp");
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var smtp = settings.Smtp;
        var security = smtp.SecurityKind switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(smtp.Host, smtp.Port, security, cancellationToken);
        if (!string.IsNullOrEmpty(smtp.User))
        {
            await client.AuthenticateAsync(smtp.User, smtp.Password!, cancellationToken);
        }
    }

    private static async Task DisconnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception late) when (late is SocketException or IOException or ProtocolException or TimeoutException)
        {
            // The mail was taken before; how the server says goodbye is no matter.
        }
    }
}
