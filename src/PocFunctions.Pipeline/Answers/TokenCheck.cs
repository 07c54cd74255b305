using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Answers;

/// <summary>How a token stands.</summary>
internal enum TokenStanding
{
    /// <summary>Unknown, burnt, expired or overtaken: these look alike to whoever asks.</summary>
    NotGood,

    /// <summary>It had its effect.</summary>
    Used,

    /// <summary>It may have its effect.</summary>
    Good,
}

/// <summary>Whether a token may be used. Pure.</summary>
internal static class TokenCheck
{
    /// <summary>So many wrong codes burn a token: the chance to guess one is 5 in a million.</summary>
    internal const int MaxWrongCodes = 5;

    internal static TokenStanding Verify(Vendor? vendor, StoredToken? token, DateTimeOffset now) => (vendor, token) switch
    {
        (null, _) or (_, null) or (_, { Purpose: not MailPurpose.Verify }) => TokenStanding.NotGood,
        (_, { UsedAt: not null }) => TokenStanding.Used,
        _ when token.WrongCodes >= MaxWrongCodes || token.ExpiresAt <= now => TokenStanding.NotGood,
        _ when token.ChangeId is { } changeId => OfChange(vendor.OpenChanges.FirstOrDefault(change => change.ChangeId == changeId), token.Email),
        // The primary contact may prove its address after the approval, which waits for the team's alone.
        _ when token.Revision != vendor.Revision || vendor.State.IsOver() => TokenStanding.NotGood,
        // Two mails may be under way to one address; the second code proves nothing new.
        _ when vendor.HasProven(token.Email) => TokenStanding.Used,
        _ => TokenStanding.Good,
    };

    /// <summary>Whether what a token was to prove is still to be proven: then a fresh mail may be asked for by an old link.</summary>
    internal static bool IsStillWanted(Vendor? vendor, StoredToken? token, DateTimeOffset now) =>
        vendor is not null && token is not null
        && Verify(vendor, token with { WrongCodes = 0, ExpiresAt = null }, now) == TokenStanding.Good;

    /// <summary>An objection is good as long as something it was told of is open.</summary>
    internal static TokenStanding Object(Vendor? vendor, StoredToken? token, DateTimeOffset now) => (vendor, token) switch
    {
        (null, _) or (_, null) or (_, { Purpose: not MailPurpose.Notice }) => TokenStanding.NotGood,
        (_, { UsedAt: not null }) => TokenStanding.Used,
        _ when token.ExpiresAt <= now => TokenStanding.NotGood,
        _ => vendor.OpenChanges.Any(change => change.CreatedAt <= token.MintedAt) ? TokenStanding.Good : TokenStanding.NotGood,
    };

    internal static TokenStanding Confirm(Vendor? vendor, StoredToken? token) => (vendor, token) switch
    {
        (null, _) or (_, null) or (_, { Purpose: not MailPurpose.Confirm }) => TokenStanding.NotGood,
        (_, { UsedAt: not null }) => TokenStanding.Used,
        // Good until the next cycle begins, for the data it was sent about.
        _ when token.Cycle != vendor.Cycle.Number || token.Revision != vendor.Revision || !vendor.State.IsReconfirmed() => TokenStanding.NotGood,
        _ when token.Asked => TokenStanding.Good,
        // Answered by another mail of the same cycle.
        _ when !vendor.Cycle.Open && vendor.State == VendorState.Active => TokenStanding.Used,
        _ => TokenStanding.Good,
    };

    private static TokenStanding OfChange(OpenChange? change, string email) =>
        change is null || !change.ToProve.Contains(email) ? TokenStanding.NotGood
        : change.Proven.Any(proof => proof.Email == email) ? TokenStanding.Used
        : TokenStanding.Good;
}
