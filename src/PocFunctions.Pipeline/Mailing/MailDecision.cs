using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Mailing;

/// <summary>What a sender does with an intent it was asked to send.</summary>
internal enum MailAction
{
    /// <summary>It ended already; the message is a repeat.</summary>
    Nothing,

    /// <summary>Another sender has it; look again when its time is over.</summary>
    Wait,

    /// <summary>What it says is no longer so.</summary>
    Drop,

    /// <summary>Tried often enough without knowing what came of it.</summary>
    GiveUp,

    /// <summary>Claim it and send it.</summary>
    Send,
}

/// <summary>Decides what becomes of an intent. Pure.</summary>
internal static class MailDecision
{
    /// <summary>For so long a claim is respected; a sender that has not marked the mail by then has died.</summary>
    internal static readonly TimeSpan ClaimLease = TimeSpan.FromSeconds(90);

    /// <summary>A mail whose sending was interrupted is tried once more, and not again.</summary>
    internal const int MaxAttempts = 2;

    internal static MailAction On(Vendor vendor, MailIntent mail, DateTimeOffset now) => mail switch
    {
        { Ended: true } => MailAction.Nothing,
        { State: MailState.Claimed } when now - mail.ClaimedAt < ClaimLease => MailAction.Wait,
        _ when !IsWanted(vendor, mail) => MailAction.Drop,
        { State: MailState.Claimed, Attempts: >= MaxAttempts } => MailAction.GiveUp,
        _ => MailAction.Send,
    };

    private static bool IsWanted(Vendor vendor, MailIntent mail) => mail.Purpose switch
    {
        // What was done is told, whatever came after.
        MailPurpose.Changed => true,
        MailPurpose.Notice => ChangeNotices.ToldOn(vendor, mail.Day!.Value).Any() && vendor.HasProven(mail.Recipient),
        MailPurpose.Verify when mail.ChangeId is { } changeId => vendor.OpenChanges.Any(change =>
            change.ChangeId == changeId && change.Proven.All(proof => proof.Email != mail.Recipient)),
        _ when mail.Revision != vendor.Revision => false,
        MailPurpose.Verify => !vendor.State.IsOver() && !vendor.HasProven(mail.Recipient),
        MailPurpose.Confirm => vendor.State.IsReconfirmed() && (vendor.Cycle.Open || mail.Asked) && vendor.Cycle.Number == mail.Cycle
            && vendor.HasProven(mail.Recipient),
        _ => false,
    };
}
