using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Answers;

/// <summary>Takes a vendor's answer to a reconfirmation mail.</summary>
internal sealed class Confirmation(
    IVendors vendors, VendorUpdates updates, ReconfirmationSettings settings, TimeProvider clock)
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
        return (TokenCheck.Confirm(vendor?.Value, stored?.Value), vendor?.Value);
    }

    /// <returns>How the token stood before: good means that the answer was taken.</returns>
    internal async Task<TokenStanding> AnswerAsync(string text, ConfirmAnswer answer, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return TokenStanding.NotGood;
        }

        return await updates.UpdateAsync(
            token.VendorId,
            async vendor =>
            {
                var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
                var standing = TokenCheck.Confirm(vendor, stored?.Value);
                return new Decision<TokenStanding>(
                    standing == TokenStanding.Good
                        ? ConfirmAnswers.Apply(vendor!, stored!, answer, settings, clock.GetUtcNow())
                        : null,
                    standing);
            },
            cancellationToken);
    }
}
