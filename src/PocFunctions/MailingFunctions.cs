using Microsoft.Azure.Functions.Worker;
using PocFunctions.Pipeline.Mailing;

namespace PocFunctions;

/// <summary>Triggers of mailing.</summary>
public sealed class MailingFunctions(IMailingStation mailing)
{
    [Function("SendMail")]
    public Task SendMail(
        [QueueTrigger("mail", Connection = "RegistryStorage")] string message, CancellationToken cancellationToken) =>
        mailing.SendAsync(message, cancellationToken);
}
