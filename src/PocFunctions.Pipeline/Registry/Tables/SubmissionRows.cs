using Azure.Data.Tables;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>
/// The rows of a submission's partition: what was read, and what is to be said of it. The longest form there can be and
/// the longest list of issues do not fit one row together.
/// </summary>
internal static class SubmissionRows
{
    internal const string SubmissionKey = "submission";
    internal const string IssuesKey = "issues";

    internal static IReadOnlyList<TableEntity> Of(Submission submission) =>
    [
        RowDocument.Write(submission.Hash, SubmissionKey, submission with { Issues = [] }),
        RowDocument.Write(submission.Hash, IssuesKey, submission.Issues),
    ];

    internal static Submission Read(TableEntity submission, TableEntity issues) =>
        RowDocument.Read<Submission>(submission) with { Issues = RowDocument.Read<IReadOnlyList<FormIssue>>(issues) };
}
