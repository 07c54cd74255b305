using MimeKit;

namespace PocFunctions.LocalHost.Outbox;

/// <summary>A mail as the outbox page shows it.</summary>
/// <param name="Id">Its file's name without extension.</param>
/// <param name="Message">The mail.</param>
internal sealed record OutboxMail(string Id, MimeMessage Message);
