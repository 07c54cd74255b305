using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Registry;

/// <summary>What became of a raw form once it was read.</summary>
internal sealed record Submission
{
    /// <summary>SHA-256 of the submission's id, hex; the row's name.</summary>
    public required string Hash { get; init; }

    public required string BlobName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }

    public string? Charset { get; init; }

    public required ContactForm Form { get; init; }

    public required IReadOnlyList<FormIssue> Issues { get; init; }

    public required IReadOnlyDictionary<string, int> Lines { get; init; }

    /// <summary>The vendor it became, or asks to change; null when it was rejected.</summary>
    public string? VendorId { get; init; }

    /// <summary>The change request it became; null when it became an application, or was rejected.</summary>
    public string? ChangeId { get; init; }
}
