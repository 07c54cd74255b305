using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Answers;

/// <summary>The three answers of a reconfirmation.</summary>
internal enum ConfirmAnswer
{
    /// <summary>All correct.</summary>
    Confirm,

    /// <summary>Something has changed.</summary>
    Change,

    /// <summary>No longer our contact.</summary>
    Leave,
}

/// <summary>What an answer changes; any of them ends the cycle. Pure.</summary>
internal static class ConfirmAnswers
{
    internal static ConfirmAnswer? Parse(string? value) => value switch
    {
        "confirm" => ConfirmAnswer.Confirm,
        "change" => ConfirmAnswer.Change,
        "leave" => ConfirmAnswer.Leave,
        _ => null,
    };

    internal static VendorChange Apply(
        Vendor vendor, Versioned<StoredToken> token, ConfirmAnswer answer, ReconfirmationSettings settings, DateTimeOffset now)
    {
        var answered = Schedule.CycleEnded(vendor, now, settings);
        var (after, name) = answer switch
        {
            // Whoever confirms from a mail reads that mailbox, so the address is proven anew.
            ConfirmAnswer.Confirm => (Proven(answered with { ConfirmedAt = now }, token.Value.Email, now), VendorEvents.Confirmed),
            ConfirmAnswer.Change => throw new ArgumentOutOfRangeException(nameof(answer), answer, "A change comes with what changes: see ContactCorrection."),
            _ => (answered.WithAttention(new AttentionItem(AttentionKinds.Leave, now)), VendorEvents.LeaveAsked),
        };
        return VendorChange.To(after, new HistoryEntry(now, name, Actors.Vendor, token.Value.Email, vendor.Revision))
            with
        { UsedToken = token with { Value = token.Value with { UsedAt = now } } };
    }

    private static Vendor Proven(Vendor vendor, string email, DateTimeOffset now) => vendor with
    {
        ProvenEmails = [.. vendor.ProvenEmails.Where(proof => proof.Email != email), new ProvenEmail(email, now)],
    };
}
