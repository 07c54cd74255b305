using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Validation;

/// <summary>A read form and what is to be said of it.</summary>
/// <param name="Form">The answers, within the limits of the register.</param>
/// <param name="Issues">Errors and warnings, in the order of the form.</param>
/// <param name="Lines">1-based line of each field found in a text form, by field name.</param>
public sealed record ValidatedForm(
    ContactForm Form,
    IReadOnlyList<FormIssue> Issues,
    IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>True when nothing keeps the form off the register.</summary>
    public bool Accepted => Issues.All(issue => issue.Severity != IssueSeverity.Error);
}
