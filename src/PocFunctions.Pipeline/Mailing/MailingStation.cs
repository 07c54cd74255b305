namespace PocFunctions.Pipeline.Mailing;

/// <inheritdoc />
internal sealed class MailingStation(MailSender sender) : IMailingStation
{
    public Task SendAsync(string message, CancellationToken cancellationToken) => sender.SendAsync(message, cancellationToken);
}
