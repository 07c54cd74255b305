using MimeKit;

namespace PocFunctions.Pipeline.Mailing;

/// <summary>By what means mail leaves.</summary>
internal enum MailProviderKind
{
    /// <summary>Into a folder; only where LocalHost offers one.</summary>
    Outbox,

    /// <summary>Through a mail server (RFC 5321).</summary>
    Smtp,
}

/// <summary>Section <c>Mailing</c>.</summary>
internal sealed class MailingSettings
{
    public string? Provider { get; set; }

    /// <summary>The address mail comes from, with or without a display name.</summary>
    public string From { get; set; } = "";

    /// <summary>How many vendors one run of the reconfirmation timer takes up at most.</summary>
    public int PerRun { get; set; } = 1600;

    /// <summary>Mails a day to one address that strangers can cause.</summary>
    public int PerAddressPerDay { get; set; } = 5;

    /// <summary>Mails a day to one domain that strangers can cause.</summary>
    public int PerDomainPerDay { get; set; } = 50;

    public SmtpSettings Smtp { get; set; } = new();

    internal MailProviderKind? Kind => Enum.TryParse<MailProviderKind>(Provider, out var kind) && Enum.IsDefined(kind) ? kind : null;

    internal IEnumerable<string> Problems(bool outboxOffered)
    {
        if (Kind is null)
        {
            yield return $"Mailing:Provider must be one of {string.Join(", ", Enum.GetNames<MailProviderKind>())}.";
        }

        if (Kind == MailProviderKind.Outbox && !outboxOffered)
        {
            yield return "Mailing:Provider is Outbox, which only LocalHost offers: mail would reach nobody.";
        }

        if (!MailboxAddress.TryParse(From, out _))
        {
            yield return "Mailing:From must be an e-mail address, with or without a name before it.";
        }

        if (PerAddressPerDay is < 1 or > 1000)
        {
            yield return "Mailing:PerAddressPerDay must be between 1 and 1000.";
        }

        if (PerDomainPerDay is < 1 or > 100_000)
        {
            yield return "Mailing:PerDomainPerDay must be between 1 and 100000.";
        }

        if (PerRun is < 16 or > 100_000)
        {
            yield return "Mailing:PerRun must be between 16 and 100000.";
        }
    }
}
