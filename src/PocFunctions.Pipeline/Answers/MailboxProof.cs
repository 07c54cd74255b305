using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Answers;

/// <summary>What a proven mailbox changes. Pure.</summary>
internal static class MailboxProof
{
    /// <summary>
    /// Notes the proof; once an address of the team is proven the application goes to an operator. The proof of the
    /// primary contact's address may come before or after.
    /// </summary>
    internal static VendorChange Of(Vendor vendor, Versioned<StoredToken> token, DateTimeOffset now)
    {
        var email = token.Value.Email;
        var used = token with { Value = token.Value with { UsedAt = now } };
        if (token.Value.ChangeId is { } changeId)
        {
            return ChangeDecision.Prove(vendor, changeId, email, now) with { UsedToken = used };
        }

        var proven = vendor with { ProvenEmails = [.. vendor.ProvenEmails, new ProvenEmail(email, now)] };
        if (vendor.State == VendorState.AwaitingVerification && vendor.Contact.Team.Emails.Contains(email))
        {
            proven = (proven with { State = VendorState.AwaitingApproval, NextActionAt = null })
                .WithAttention(new AttentionItem(AttentionKinds.Approval, now));
        }

        return VendorChange.To(proven, new HistoryEntry(now, VendorEvents.MailboxProven, Actors.Vendor, email, vendor.Revision))
            with
        { UsedToken = used };
    }
}
