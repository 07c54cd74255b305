using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// Takes the claims of a contact before it comes into force. A claim taken for a decision that was never written is held
/// by a vendor that is not on the register: it binds nobody, and is taken over once it is surely abandoned.
/// </summary>
internal sealed class ClaimTaking(IClaims claims, IVendors vendors, TimeProvider clock)
{
    /// <summary>A decision that is under way is written within seconds; a claim older than this was abandoned.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(10);

    /// <returns>The vendor that holds one of the claims, or null when all are taken.</returns>
    internal async Task<string?> TakeAsync(
        string vendorId, ContactForm contact, string? beside, CancellationToken cancellationToken)
    {
        foreach (var claim in ClaimKeys.Of(VendorIdentity.Of(contact)))
        {
            if (await TakeAsync(claim, vendorId, cancellationToken) is { } holder && holder != beside)
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>Who binds a claim: a holder that is on the register.</summary>
    internal async Task<(Vendor? Vendor, ClaimHolder? Holder)> HolderAsync(ClaimEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Holder is not { } held || await vendors.FindAsync(held.Value.VendorId, cancellationToken) is not { } vendor)
        {
            return (null, null);
        }

        return vendor.Value.State.IsOnRegister() ? (vendor.Value, held.Value) : (null, null);
    }

    private async Task<string?> TakeAsync(Claim claim, string vendorId, CancellationToken cancellationToken)
    {
        if (await claims.TryTakeAsync(claim, vendorId, clock.GetUtcNow(), cancellationToken))
        {
            return null;
        }

        var entry = await claims.FindAsync(claim.Key, cancellationToken);
        if (entry.Holder is not { } held || held.Value.VendorId == vendorId)
        {
            return null;
        }

        var (binding, _) = await HolderAsync(entry, cancellationToken);
        var abandoned = binding is null && clock.GetUtcNow() - held.Value.TakenAt > UnderWay;
        return abandoned && await claims.TryTakeOverAsync(claim, vendorId, held.ETag, clock.GetUtcNow(), cancellationToken)
            ? null
            : held.Value.VendorId;
    }
}
