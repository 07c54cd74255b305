using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>Gathers all that is known of one vendor, its rivals included.</summary>
internal sealed class VendorViewer(IVendors vendors, IClaims claims)
{
    internal async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (!VendorIds.Is(id) || await vendors.FindAsync(id, cancellationToken) is not { } vendor)
        {
            return Answer.Of(CommonProblems.NotFound, request);
        }

        return Answer.Of(new VendorDetail(
            vendor.Value,
            vendor.Value.State.IsOnRegister() ? [] : await RivalsAsync(vendor.Value, cancellationToken),
            await vendors.MailsAsync(id, cancellationToken),
            await vendors.HistoryAsync(id, cancellationToken)));
    }

    /// <summary>Others, on the register or not, that bear the name or domain, or one that looks like it.</summary>
    private async Task<IReadOnlyList<Rival>> RivalsAsync(Vendor vendor, CancellationToken cancellationToken)
    {
        List<Rival> rivals = [];
        foreach (var claim in ClaimKeys.Of(VendorIdentity.Of(vendor.Contact)))
        {
            var entry = await claims.FindAsync(claim.Key, cancellationToken);
            var others = entry.Applications.Append(entry.Holder?.Value.VendorId).OfType<string>().Distinct();
            foreach (var other in others.Where(other => other != vendor.VendorId && rivals.All(known => known.VendorId != other)))
            {
                if (await vendors.FindAsync(other, cancellationToken) is { } rival && !rival.Value.State.IsOver())
                {
                    rivals.Add(Rival.Of(vendor, rival.Value));
                }
            }
        }

        return rivals;
    }
}

/// <summary>Another vendor that wants, or has, what an application wants.</summary>
internal sealed record Rival(
    string VendorId, string OrganizationName, VendorState State, IReadOnlyList<string> TeamEmails, DateTimeOffset AppliedAt, IReadOnlyList<string> Reasons)
{
    internal static Rival Of(Vendor vendor, Vendor other) => new(
        other.VendorId,
        other.Contact.Team.OrganizationName,
        other.State,
        other.Contact.Team.Emails,
        other.AppliedAt,
        [.. LookAlike.Compare(VendorIdentity.Of(vendor.Contact), VendorIdentity.Of(other.Contact)).Select(alike => alike.Reason).Distinct()]);
}
