using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Mailing;

/// <summary>
/// Bounds the mail that strangers can cause: who types another's address into the form makes us write to it. So mails that
/// ask for a proof are capped by address and by domain, for a day. A cap postpones; it drops nothing. Notices to contacts
/// on the register are never capped.
/// </summary>
internal sealed class MailCaps(IMailCounts counts, MailingSettings settings)
{
    /// <summary>How long to wait before trying again, or null when the mail may go now.</summary>
    internal async Task<TimeSpan?> WaitAsync(MailIntent mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (mail.Purpose != MailPurpose.Verify)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var allowed = await counts.TryCountAsync("address\n" + mail.Recipient.ToLowerInvariant(), today, settings.PerAddressPerDay, cancellationToken)
            && (Domain(mail.Recipient) is not { } domain
                || await counts.TryCountAsync("domain\n" + domain, today, settings.PerDomainPerDay, cancellationToken));
        return allowed ? null : new DateTimeOffset(today.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) - now;
    }

    // At a public mail provider, one domain is millions of strangers to one another; each has the cap of its address.
    private static string? Domain(string email) =>
        EmailDomain.RegistrableOf(email) is { } domain && !PublicMailDomains.Contains(domain) ? domain : null;
}
