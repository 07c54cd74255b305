using MimeKit;

namespace PocFunctions.Pipeline.Mailing.Providers;

/// <summary>Makes MIME of a mail (RFC 2045, 2046), for the providers that speak it.</summary>
internal static class MimeMessages
{
    internal static MimeMessage From(OutgoingMail mail, MailboxAddress sender)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.Date,
            MessageId = $"{mail.MailId}.{mail.Attempt}@{sender.Domain}",
            Body = new MultipartAlternative(
                new TextPart("plain") { Text = mail.Text },
                new TextPart("html") { Text = mail.Html })
            {
                // A try's bytes are always the same; "=_" stands in neither Base64 nor quoted-printable (RFC 2045, 6.7).
                ContentType = { Boundary = $"=_{mail.MailId}.{mail.Attempt}" },
            },
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(null, mail.To));

        // Nobody's holiday notice is to answer a machine (RFC 3834, 5).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }
}
