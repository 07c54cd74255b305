using System.Globalization;
using MimeKit;

namespace PocFunctions.Pipeline.Mailing.Providers;

/// <summary>
/// Mail as files, <c>&lt;time&gt;-&lt;mail id&gt;-&lt;attempt&gt;.eml</c>, each written whole and then renamed, so that
/// whoever watches the folder never sees half a mail.
/// </summary>
internal sealed class OutboxProvider(OutboxDirectory outbox, MailingSettings settings) : IMailProvider
{
    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(outbox.Path);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{mail.Date.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{mail.MailId}-{mail.Attempt}.eml");
        var whole = Path.Combine(outbox.Path, name);
        var partial = whole + ".partial";
        using var message = MimeMessages.From(mail, MailboxAddress.Parse(settings.From));
        await message.WriteToAsync(partial, cancellationToken);
        File.Move(partial, whole, overwrite: true);
        return new SendResult(SendStatus.Accepted, "outbox");
    }
}
