using System.Text.Json.Serialization;
using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>How a change of a vendor's contact was asked for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeOrigin>))]
internal enum ChangeOrigin
{
    /// <summary>A form that anybody may have sent.</summary>
    [JsonStringEnumMemberName("submission")]
    Submission,

    /// <summary>A confirm link: whoever asks reads a mailbox of the vendor's.</summary>
    [JsonStringEnumMemberName("confirmLink")]
    ConfirmLink,

    /// <summary>An operator's own edit.</summary>
    [JsonStringEnumMemberName("operator")]
    Operator,
}

/// <summary>What became of a change request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeOutcome>))]
internal enum ChangeOutcome
{
    [JsonStringEnumMemberName("registered")]
    Applied,

    [JsonStringEnumMemberName("refused")]
    Refused,

    [JsonStringEnumMemberName("separated")]
    Separated,

    [JsonStringEnumMemberName("expired")]
    Expired,
}

/// <summary>
/// What is asked to be changed: a row of its own, because the contact data may be long. How far the request has come
/// stands in the vendor itself (<see cref="OpenChange"/>), under its ETag.
/// </summary>
internal sealed record ChangeProposal
{
    /// <summary>128 bits in hex; for a submission, made from its hash.</summary>
    public required string ChangeId { get; init; }

    public required ChangeOrigin Origin { get; init; }

    /// <summary>Who asked: <see cref="Actors.Vendor"/> or an operator's name.</summary>
    public required string By { get; init; }

    /// <summary>Why, in an operator's words.</summary>
    public string? Note { get; init; }

    /// <summary>Hash of the submission that asks; null for other origins.</summary>
    public string? SubmissionHash { get; init; }

    /// <summary>The contact data as they would be.</summary>
    public required ContactForm Contact { get; init; }

    /// <summary>The revision the request was made against.</summary>
    public required int BasedOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Why it was taken for this vendor, and what looks odd about it: stable names.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>A change request that is decided.</summary>
internal sealed record DecidedChange(string ChangeId, ChangeOutcome Outcome);

/// <summary>A change request as it is kept: what was asked never changes, what became of it is added.</summary>
/// <param name="Proposal">What was asked.</param>
/// <param name="Outcome">What became of it; null while it is open.</param>
internal sealed record StoredProposal(ChangeProposal Proposal, ChangeOutcome? Outcome);
