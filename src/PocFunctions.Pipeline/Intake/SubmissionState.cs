using System.Text.Json.Serialization;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Intake;

/// <summary>Where a submission stands, as its sender is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubmissionState>))]
public enum SubmissionState
{
    /// <summary>Durable, not yet read.</summary>
    [JsonStringEnumMemberName("received")]
    Received,

    /// <summary>Read, with errors to correct.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>The team's mailbox is to be proven.</summary>
    [JsonStringEnumMemberName("awaitingVerification")]
    AwaitingVerification,

    /// <summary>An operator is to decide.</summary>
    [JsonStringEnumMemberName("awaitingApproval")]
    AwaitingApproval,

    /// <summary>On the register.</summary>
    [JsonStringEnumMemberName("registered")]
    Registered,

    /// <summary>Refused by an operator.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Not proven in time.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,
}

/// <summary>How a submission's state follows from what became of it. Pure.</summary>
internal static class SubmissionStates
{
    /// <summary>For how long the status shows what was read.</summary>
    internal static readonly TimeSpan ShownFor = TimeSpan.FromDays(30);

    internal static SubmissionState Of(Submission submission, Vendor? vendor, StoredProposal? proposal) => (vendor, proposal) switch
    {
        (null, _) => SubmissionState.Rejected,
        (_, { } change) => OfChange(vendor, change),
        _ => OfApplication(vendor, vendor.Submissions.LastOrDefault(taken => taken.Hash == submission.Hash)?.Revision),
    };

    // Whoever sent what a later submission replaced learns nothing of how that one fares.
    private static SubmissionState OfApplication(Vendor vendor, int? revision) => vendor.State switch
    {
        VendorState.AwaitingVerification or VendorState.AwaitingApproval when revision != vendor.Revision => SubmissionState.AwaitingVerification,
        _ when revision != (vendor.ApprovedRevision ?? vendor.Revision) => SubmissionState.Expired,
        VendorState.AwaitingVerification => SubmissionState.AwaitingVerification,
        VendorState.AwaitingApproval => SubmissionState.AwaitingApproval,
        VendorState.Refused => SubmissionState.Refused,
        VendorState.Expired => SubmissionState.Expired,
        // What happens to a vendor later is between it and the centre, not for whoever keeps the first address.
        _ => SubmissionState.Registered,
    };

    private static SubmissionState OfChange(Vendor vendor, StoredProposal proposal) => proposal.Outcome switch
    {
        ChangeOutcome.Applied => SubmissionState.Registered,
        ChangeOutcome.Refused => SubmissionState.Refused,
        ChangeOutcome.Expired => SubmissionState.Expired,
        // Handled as an application of its own from here on; its contacts hear of that by mail.
        ChangeOutcome.Separated => SubmissionState.AwaitingVerification,
        _ => vendor.OpenChanges.Any(change => change.ChangeId == proposal.Proposal.ChangeId && change.AllProven)
            ? SubmissionState.AwaitingApproval
            : SubmissionState.AwaitingVerification,
    };

    /// <summary>Once decided, or after <see cref="ShownFor"/>, the status shows the state alone.</summary>
    internal static bool ShowsForm(SubmissionState state, DateTimeOffset receivedAt, DateTimeOffset now) =>
        state is SubmissionState.Rejected or SubmissionState.AwaitingVerification or SubmissionState.AwaitingApproval
        && now - receivedAt < ShownFor;
}
