using System.Text.Json.Serialization;
using PocFunctions.Pipeline.Registry;

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

    internal static SubmissionState Of(Vendor? vendor) => vendor?.State switch
    {
        null => SubmissionState.Rejected,
        VendorState.AwaitingVerification => SubmissionState.AwaitingVerification,
        VendorState.AwaitingApproval => SubmissionState.AwaitingApproval,
        VendorState.Refused => SubmissionState.Refused,
        VendorState.Expired => SubmissionState.Expired,
        // What happens to a vendor later is between it and the centre, not for whoever keeps the first address.
        _ => SubmissionState.Registered,
    };

    /// <summary>Once decided, or after <see cref="ShownFor"/>, the status shows the state alone.</summary>
    internal static bool ShowsForm(SubmissionState state, DateTimeOffset receivedAt, DateTimeOffset now) =>
        state is SubmissionState.Rejected or SubmissionState.AwaitingVerification or SubmissionState.AwaitingApproval
        && now - receivedAt < ShownFor;
}
