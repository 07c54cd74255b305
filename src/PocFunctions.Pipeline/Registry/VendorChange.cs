using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// A change of one vendor: everything in it is written in one transaction, under the ETag the vendor was read with, or
/// nothing is.
/// </summary>
/// <param name="Vendor">The vendor as it will stand.</param>
internal sealed record VendorChange(Vendor Vendor)
{
    /// <summary>A new version of the contact data.</summary>
    public VendorRevision? Revision { get; init; }

    /// <summary>What goes into the history, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>Mails this change causes.</summary>
    public IReadOnlyList<MailIntent> Mails { get; init; } = [];

    /// <summary>A change request that is new; one that is done at once has its outcome already.</summary>
    public StoredProposal? NewProposal { get; init; }

    /// <summary>Change requests that are decided by this.</summary>
    public IReadOnlyList<DecidedChange> Decided { get; init; } = [];

    /// <summary>A token that this change uses up.</summary>
    public Versioned<StoredToken>? UsedToken { get; init; }

    /// <summary>A change to <paramref name="vendor"/> that goes into its history as <paramref name="history"/>.</summary>
    internal static VendorChange To(Vendor vendor, params IReadOnlyList<HistoryEntry> history) =>
        new(vendor with { HistoryLength = vendor.HistoryLength + history.Count }) { History = history };

    /// <summary>The same change, causing these mails as well.</summary>
    internal VendorChange Causing(IReadOnlyList<MailIntent> mails) => mails.Count == 0 ? this : this with
    {
        Mails = mails,
        Vendor = Vendor with { LastMails = [.. mails.Select(mail => mail.MailId)] },
    };
}

/// <summary>Something read from a row, with the ETag to change it under.</summary>
internal sealed record Versioned<T>(T Value, string ETag);
