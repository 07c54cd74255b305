using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Validation;

/// <summary>The door of the station: judges a read form by the rules of the register. Pure.</summary>
internal static class FormValidator
{
    internal static ValidatedForm Validate(ReadForm read)
    {
        var issues = new IssueList();
        TextRules.Check(read, issues);
        if (read.Recognised)
        {
            CheckConsent(read, issues);
            FieldRules.Check(read, issues);
        }

        return new ValidatedForm(FormLimits.Apply(read.Form), issues.Issues, read.Lines);
    }

    private static void CheckConsent(ReadForm read, IssueList issues)
    {
        if (!read.Form.Consent && !(read.ConsentFound is null && TextRules.IsGarbledThroughout(read)))
        {
            int? line = read.Lines.TryGetValue(FieldNames.Consent, out int consentLine) ? consentLine : null;
            issues.Add(FieldNames.Consent, read.ConsentUnreadable ? IssueReason.Invalid : IssueReason.Missing, IssueSeverity.Error, line, read.ConsentFound);
        }
    }
}
