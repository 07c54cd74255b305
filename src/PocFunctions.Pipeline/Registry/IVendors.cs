using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// The only door to the vendors. Each vendor has one partition; what must change together does so in one transaction.
/// Writes answer false when somebody else was faster: read again and decide again.
/// </summary>
internal interface IVendors
{
    Task<Versioned<Vendor>?> FindAsync(string vendorId, CancellationToken cancellationToken);

    /// <summary>Writes a vendor that is not there yet.</summary>
    /// <returns>False when it is there already.</returns>
    Task<bool> TryAddAsync(VendorChange change, CancellationToken cancellationToken);

    /// <returns>False when the vendor (or the token used) is no longer as it was read.</returns>
    Task<bool> TryChangeAsync(VendorChange change, string vendorETag, CancellationToken cancellationToken);

    Task<Versioned<StoredToken>?> FindTokenAsync(string vendorId, string tokenHash, CancellationToken cancellationToken);

    /// <summary>Notes a wrong code.</summary>
    Task<bool> TryChangeTokenAsync(string vendorId, StoredToken token, string eTag, CancellationToken cancellationToken);

    Task<Versioned<MailIntent>?> FindMailAsync(string vendorId, string mailId, CancellationToken cancellationToken);

    /// <summary>Moves a mail on, and stores the token minted for it in the same transaction.</summary>
    /// <returns>The mail's new ETag; null when it is no longer as it was read.</returns>
    Task<string?> TryChangeMailAsync(
        string vendorId, MailIntent mail, string eTag, StoredToken? minted, CancellationToken cancellationToken);

    Task<StoredProposal?> FindProposalAsync(string vendorId, string changeId, CancellationToken cancellationToken);

    Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string vendorId, CancellationToken cancellationToken);

    Task<IReadOnlyList<MailIntent>> MailsAsync(string vendorId, CancellationToken cancellationToken);

    /// <summary>A page of all vendors, in the order of their ids.</summary>
    Task<Page<Vendor>> ListAsync(VendorQuery query, CancellationToken cancellationToken);
}

/// <summary>Which vendors a list is to hold.</summary>
/// <param name="State">Only those in this state; null for all.</param>
/// <param name="Beginning">Only those whose name or domain begins so; null for all.</param>
/// <param name="After">The id after which the page begins; null for the first page.</param>
/// <param name="Limit">How many at most.</param>
internal sealed record VendorQuery(VendorState? State, string? Beginning, string? After, int Limit);

/// <summary>A page of a list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Next">What to ask the next page with; null after the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
