using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Operations;

/// <summary>A vendor in a list.</summary>
internal record VendorSummary(
    string VendorId,
    string OrganizationName,
    VendorState State,
    int Revision,
    string? TeamEmail,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? DueAt,
    IReadOnlyList<string> Attention)
{
    internal static VendorSummary Of(Vendor vendor) => new(
        vendor.VendorId,
        vendor.Contact.Team.OrganizationName,
        vendor.State,
        vendor.Revision,
        vendor.Contact.Team.Emails.Count > 0 ? vendor.Contact.Team.Emails[0] : null,
        vendor.ConfirmedAt,
        // The time of the next question; an application has none.
        vendor.State.IsReconfirmed() ? vendor.NextActionAt : null,
        [.. vendor.Attention.Select(item => item.Kind)]);
}

/// <summary>A mail as operators see it: never its token.</summary>
internal sealed record MailView(
    string MailId, MailPurpose Purpose, string Recipient, MailState State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, string? Outcome)
{
    internal static MailView Of(MailIntent mail) =>
        new(mail.MailId, mail.Purpose, mail.Recipient, mail.State, mail.Attempts, mail.CreatedAt, mail.EndedAt, mail.Outcome);
}

/// <summary>All that is known of one vendor.</summary>
internal sealed record VendorDetail : VendorSummary
{
    internal VendorDetail(
        Vendor vendor, IReadOnlyList<Rival> rivals, IReadOnlyList<MailIntent> mails, IReadOnlyList<HistoryEntry> history)
        : base(VendorSummary.Of(vendor))
    {
        (Contact, ProvenEmails, Oddities) = (vendor.Contact, vendor.ProvenEmails, vendor.Oddities);
        Domains = [.. vendor.Contact.Team.Emails.Select(email => DomainDisplay.Of(email[(email.LastIndexOf('@') + 1)..])).Distinct()];
        Changes = [.. vendor.OpenChanges.Select(change => ChangeSummary.Of(vendor, change))];
        (Rivals, Mails, History) = (rivals, [.. mails.Select(MailView.Of)], history);
    }

    /// <summary>The contact data in force.</summary>
    public ContactForm Contact { get; }

    public IReadOnlyList<ProvenEmail> ProvenEmails { get; }

    /// <summary>The team's domains; an internationalized one in Unicode beside punycode.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>What looks odd about name and domain.</summary>
    public IReadOnlyList<string> Oddities { get; }

    /// <summary>Change requests that wait.</summary>
    public IReadOnlyList<ChangeSummary> Changes { get; }

    /// <summary>For an application: who else wants, or has, its name or domain.</summary>
    public IReadOnlyList<Rival> Rivals { get; }

    public IReadOnlyList<MailView> Mails { get; }

    public IReadOnlyList<HistoryEntry> History { get; }
}
