using PocFunctions.Pipeline.Registry;

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
        // The primary contact may prove its address after the approval, which waits for the team's alone.
        _ when token.Revision != vendor.Revision || vendor.State.IsOver() => TokenStanding.NotGood,
        // Two mails may be under way to one address; the second code proves nothing new.
        _ when vendor.HasProven(token.Email) => TokenStanding.Used,
        _ => TokenStanding.Good,
    };

    internal static TokenStanding Confirm(Vendor? vendor, StoredToken? token) => (vendor, token) switch
    {
        (null, _) or (_, null) or (_, { Purpose: not MailPurpose.Confirm }) => TokenStanding.NotGood,
        (_, { UsedAt: not null }) => TokenStanding.Used,
        // Good until the next cycle begins, for the data it was sent about.
        _ when token.Cycle != vendor.Cycle.Number || token.Revision != vendor.Revision || !vendor.State.IsReconfirmed() => TokenStanding.NotGood,
        // Answered by another mail of the same cycle.
        _ when !vendor.Cycle.Open && vendor.State == VendorState.Active => TokenStanding.Used,
        _ => TokenStanding.Good,
    };
}
