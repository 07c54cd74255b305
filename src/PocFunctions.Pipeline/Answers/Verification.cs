using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Answers;

/// <summary>What came of a code.</summary>
internal enum VerifyOutcome
{
    NotGood,
    WrongCode,
    AlreadyProven,
    Proven,
}

/// <summary>Proves a mailbox: the token from the link, the code from the text.</summary>
internal sealed class Verification(IVendors vendors, VendorUpdates updates, TimeProvider clock)
{
    private const int MaxTries = 16;

    /// <summary>What the link is about; changes nothing.</summary>
    internal async Task<(TokenStanding Standing, StoredToken? Token)> LookAsync(string text, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return (TokenStanding.NotGood, null);
        }

        var vendor = await vendors.FindAsync(token.VendorId, cancellationToken);
        var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
        return (TokenCheck.Verify(vendor?.Value, stored?.Value, clock.GetUtcNow()), stored?.Value);
    }

    internal async Task<VerifyOutcome> TryAsync(string text, string code, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return VerifyOutcome.NotGood;
        }

        return await updates.UpdateAsync(token.VendorId, vendor => DecideAsync(vendor, token, code, cancellationToken), cancellationToken);
    }

    private async Task<Decision<VerifyOutcome>> DecideAsync(
        Vendor? vendor, MailToken token, string code, CancellationToken cancellationToken)
    {
        // A wrong code is counted before it is answered, under the token's ETag: of many guesses at once no more than the
        // limit are ever compared and told.
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var now = clock.GetUtcNow();
            var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
            var standing = TokenCheck.Verify(vendor, stored?.Value, now);
            if (standing != TokenStanding.Good)
            {
                return new(null, standing == TokenStanding.Used ? VerifyOutcome.AlreadyProven : VerifyOutcome.NotGood);
            }

            if (token.IsCode(code, stored!.Value.CodeHash!))
            {
                return new(MailboxProof.Of(vendor!, stored, now), VerifyOutcome.Proven);
            }

            var counted = stored.Value with { WrongCodes = stored.Value.WrongCodes + 1 };
            if (await vendors.TryChangeTokenAsync(token.VendorId, counted, stored.ETag, cancellationToken))
            {
                return new(null, counted.WrongCodes >= TokenCheck.MaxWrongCodes ? VerifyOutcome.NotGood : VerifyOutcome.WrongCode);
            }
        }

        return new(null, VerifyOutcome.NotGood);
    }
}
