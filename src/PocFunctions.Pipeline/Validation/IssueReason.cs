namespace PocFunctions.Pipeline.Validation;

/// <summary>Why a field is remarked on; the second half of an issue's code.</summary>
internal enum IssueReason
{
    Missing,
    Invalid,
    TooLong,
    TooMany,
    Placeholder,
    NotRecognised,
    Damaged,
    Lossy,
}
