using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// The only door to who holds which organization name and domain. A claim is taken once, by inserting it: of two who want
/// it, one gets it. Beside each claim stand the applications that would want it: hints, so that rivals are seen together.
/// </summary>
internal interface IClaims
{
    Task<ClaimEntry> FindAsync(string key, CancellationToken cancellationToken);

    /// <returns>False when somebody holds it.</returns>
    Task<bool> TryTakeAsync(Claim claim, string vendorId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes a claim from a holder that is no more.</summary>
    /// <returns>False when the claim is no longer as it was read.</returns>
    Task<bool> TryTakeOverAsync(Claim claim, string vendorId, string eTag, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Notes that an application would want this claim.</summary>
    Task NoteApplicationAsync(Claim claim, string vendorId, CancellationToken cancellationToken);

    /// <summary>Notes that a vendor proved an address; a hint.</summary>
    Task NoteEmailAsync(string emailKey, string vendorId, CancellationToken cancellationToken);

    /// <summary>The vendors that proved an address at some time.</summary>
    Task<IReadOnlyList<string>> FindByEmailAsync(string emailKey, CancellationToken cancellationToken);
}

/// <summary>What stands under a claim's key.</summary>
/// <param name="Holder">Who holds it, if anybody.</param>
/// <param name="Applications">Applications that would want it; some may be decided since.</param>
internal sealed record ClaimEntry(Versioned<ClaimHolder>? Holder, IReadOnlyList<string> Applications);

/// <summary>Who holds a claim.</summary>
/// <param name="VendorId">The vendor.</param>
/// <param name="Exact">The very name or domain held: the key is the same for all that look alike.</param>
/// <param name="TakenAt">When it was taken.</param>
internal sealed record ClaimHolder(string VendorId, string Exact, DateTimeOffset TakenAt);
