using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Validation;

/// <summary>Collects the issues of one form, within its limits.</summary>
internal sealed class IssueList
{
    private readonly List<FormIssue> _issues = [];

    internal IReadOnlyList<FormIssue> Issues => _issues;

    /// <summary>Adds an issue about the whole form, its text or its consent.</summary>
    internal void Add(string field, IssueReason reason, IssueSeverity severity, int? line = null, string? found = null)
    {
        string code = IssueTexts.Code(field, reason);
        Add(new FormIssue(code, severity, field, line, Shown(found), IssueTexts.Message(code)));
    }

    /// <summary>Adds an issue about a field of a block; nothing about a deputy keeps the form off the register.</summary>
    internal void Add(int block, FormField field, IssueReason reason, IssueSeverity severity, int? line = null, string? found = null)
    {
        string name = FieldNames.Of(block, field);
        IssueSeverity effective = block > FieldNames.PrimaryContact ? IssueSeverity.Warning : severity;
        Add(new FormIssue(IssueTexts.Code(name, reason), effective, name, line, Shown(found), IssueTexts.Message(block, field, reason)));
    }

    private void Add(FormIssue issue)
    {
        if (_issues.Count < ReadingLimits.Issues)
        {
            _issues.Add(issue);
        }
    }

    private static string? Shown(string? found) => found is null ? null : TextCut.To(found, ReadingLimits.FoundLength);
}
