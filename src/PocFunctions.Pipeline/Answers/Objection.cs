using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Answers;

/// <summary>Takes an old contact's objection to changes it was told of.</summary>
internal sealed class Objection(IVendors vendors, VendorUpdates updates, TimeProvider clock)
{
    /// <summary>What the link is about; changes nothing.</summary>
    internal async Task<(TokenStanding Standing, Vendor? Vendor)> LookAsync(string text, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return (TokenStanding.NotGood, null);
        }

        var vendor = await vendors.FindAsync(token.VendorId, cancellationToken);
        var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
        return (TokenCheck.Object(vendor?.Value, stored?.Value, clock.GetUtcNow()), vendor?.Value);
    }

    /// <returns>How the token stood before: good means that the objection was taken.</returns>
    internal async Task<TokenStanding> ObjectAsync(string text, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return TokenStanding.NotGood;
        }

        return await updates.UpdateAsync(
            token.VendorId,
            async vendor =>
            {
                var now = clock.GetUtcNow();
                var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
                var standing = TokenCheck.Object(vendor, stored?.Value, now);
                if (standing != TokenStanding.Good)
                {
                    return new Decision<TokenStanding>(null, standing);
                }

                var change = ChangeDecision.Object(vendor!, stored!.Value.Email, stored.Value.MintedAt, now) ?? VendorChange.To(vendor!);
                return new Decision<TokenStanding>(
                    change with { UsedToken = stored with { Value = stored.Value with { UsedAt = now } } }, standing);
            },
            cancellationToken);
    }
}
