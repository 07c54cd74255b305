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
internal sealed class Verification(IVendors vendors, IClaims claims, VendorUpdates updates, TimeProvider clock)
{
    private const int MaxTries = 16;

    // Enough for every address of an application over its fortnight.
    private const int MaxAskedAgain = 30;

    /// <summary>What the link is about; changes nothing.</summary>
    internal async Task<(TokenStanding Standing, StoredToken? Token, Vendor? Vendor)> LookAsync(string text, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return (TokenStanding.NotGood, null, null);
        }

        var vendor = await vendors.FindAsync(token.VendorId, cancellationToken);
        var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
        return (TokenCheck.Verify(vendor?.Value, stored?.Value, clock.GetUtcNow()), stored?.Value, vendor?.Value);
    }

    internal async Task<VerifyOutcome> TryAsync(string text, string code, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return VerifyOutcome.NotGood;
        }

        return await updates.UpdateAsync(token.VendorId, vendor => DecideAsync(vendor, token, code, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Has a fresh mail sent for what an old link was to prove; whether there is such a thing is not told. What is sent is
    /// capped by address and day, as every mail is that strangers can cause.
    /// </summary>
    internal async Task AskAgainAsync(string text, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return;
        }

        await updates.UpdateAsync(
            token.VendorId,
            async vendor =>
            {
                var now = clock.GetUtcNow();
                var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
                if (!TokenCheck.IsStillWanted(vendor, stored?.Value, now) || vendor!.MailsAskedAgain >= MaxAskedAgain)
                {
                    return new Decision<bool>(null, false);
                }

                var number = vendor.MailsAskedAgain + 1;
                return new Decision<bool>(
                    VendorChange.To(vendor with { MailsAskedAgain = number })
                        .Causing([MailIntent.VerifyAgain(vendor, stored!.Value, number, now)]),
                    true);
            },
            cancellationToken);
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
                // A hint for who asks by address what is held: written first, so that none is missing.
                await claims.NoteEmailAsync(EmailKey.Of(stored.Value.Email), token.VendorId, cancellationToken);
                return new(MailboxProof.Of(vendor!, stored, now), VerifyOutcome.Proven);
            }

            var counted = stored.Value with { WrongCodes = stored.Value.WrongCodes + 1 };
            if (counted.WrongCodes >= TokenCheck.MaxWrongCodes)
            {
                return new(Burnt(vendor!, stored with { Value = counted }, now), VerifyOutcome.NotGood);
            }

            if (await vendors.TryChangeTokenAsync(token.VendorId, counted, stored.ETag, cancellationToken))
            {
                return new(null, VerifyOutcome.WrongCode);
            }
        }

        return new(null, VerifyOutcome.NotGood);
    }

    // Five wrong codes are a guesser more often than a person: an operator finds it in the history.
    private static VendorChange Burnt(Vendor vendor, Versioned<StoredToken> token, DateTimeOffset now) =>
        VendorChange.To(vendor, new HistoryEntry(now, VendorEvents.CodesGuessed, Actors.Vendor, token.Value.Email, vendor.Revision))
            with
        { UsedToken = token };
}
