namespace PocFunctions.Pipeline.Mailing;

/// <summary>A mail ready to be sent: one value from which every provider makes its own format. Holds a token; never logged.</summary>
/// <param name="MailId">Our id of the mail; the only thing a provider is told beside the mail itself.</param>
/// <param name="Attempt">Which try this is, from 1.</param>
/// <param name="To">The one recipient.</param>
/// <param name="Subject">Subject in both languages; holds nothing that a vendor typed.</param>
/// <param name="Text">Body as plain text.</param>
/// <param name="Html">The same body as HTML.</param>
/// <param name="Date">When it was written.</param>
internal sealed record OutgoingMail(
    string MailId, int Attempt, string To, string Subject, string Text, string Html, DateTimeOffset Date);

/// <summary>What a provider says of a mail.</summary>
internal enum SendStatus
{
    /// <summary>Taken for delivery.</summary>
    Accepted,

    /// <summary>Refused, and will be refused again.</summary>
    Final,

    /// <summary>Not now; it was surely not sent.</summary>
    Throttled,

    /// <summary>Nobody knows whether it was sent.</summary>
    Ambiguous,
}

/// <summary>The outcome of one try.</summary>
/// <param name="Status">What is known.</param>
/// <param name="Detail">The provider's word, without any address.</param>
/// <param name="RetryAfter">For <see cref="SendStatus.Throttled"/>: how long the provider wants to be left alone.</param>
internal sealed record SendResult(SendStatus Status, string Detail, TimeSpan? RetryAfter = null);

/// <summary>The port through which mail leaves. Outages are results, not exceptions.</summary>
internal interface IMailProvider
{
    Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
