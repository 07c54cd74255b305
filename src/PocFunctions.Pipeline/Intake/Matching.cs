using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Intake;

/// <summary>Whether the register knows who sent a form.</summary>
/// <param name="Holder">The vendor on the register whose name or domain it is; null when there is none.</param>
/// <param name="Reasons">Why it matched, and what looks odd: stable names, for the operator who decides.</param>
/// <param name="Claims">What the sender would claim.</param>
internal sealed record Match(Vendor? Holder, IReadOnlyList<string> Reasons, IReadOnlyList<Claim> Claims);

/// <summary>
/// Looks a form's organization name and domains up among the claims. Each is one query, whatever the register's size: the
/// key is made so that an equal name and one that only looks alike are found under the same.
/// </summary>
internal sealed class Matching(IClaims claims, ClaimTaking holders)
{
    internal async Task<Match> FindAsync(ContactForm contact, CancellationToken cancellationToken)
    {
        var identity = VendorIdentity.Of(contact);
        var wanted = ClaimKeys.Of(identity);
        var entries = await Task.WhenAll(wanted.Select(claim => claims.FindAsync(claim.Key, cancellationToken)));

        Vendor? holder = null;
        List<string> reasons = [.. identity.Warnings.Select(warning => warning.Code)];
        for (var index = 0; index < wanted.Count; index++)
        {
            var (vendor, held) = await holders.HolderAsync(entries[index], cancellationToken);
            if (vendor is null || held is null)
            {
                continue;
            }

            var alike = LookAlike.Of(wanted[index], held.Exact);
            reasons.Add(alike.Reason);

            // Names stand first among the claims: where name and domain belong to two vendors, the name decides.
            holder ??= LookAlikeReasons.IsSame(alike.Reason) ? vendor : null;
        }

        return new Match(holder, [.. reasons.Distinct()], wanted);
    }
}
