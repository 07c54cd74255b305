using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Reading.Values;

namespace PocFunctions.Pipeline.Validation;

/// <summary>What is said of each field, in the order of the form.</summary>
internal static class FieldRules
{
    internal static void Check(ReadForm read, IssueList issues)
    {
        int next = 0;
        bool garbled = TextRules.IsGarbledThroughout(read);
        int blocks = FieldNames.PrimaryContact + 1 + Math.Min(read.Form.DeputyContacts.Count, ReadingLimits.Deputies);
        for (int block = FieldNames.Team; block < blocks; block++)
        {
            for (FormField field = FormField.OrganizationName; field <= FormField.MailAddress; field++)
            {
                if (!FieldNames.Asks(block, field))
                {
                    continue;
                }

                bool answered = next < read.Fields.Count && read.Fields[next].Block == block && read.Fields[next].Field == field;
                if (answered)
                {
                    Check(read, read.Fields[next++], issues);
                }
                else if (IsRequired(block, field) && !garbled)
                {
                    issues.Add(block, field, IssueReason.Missing, IssueSeverity.Error);
                }
            }
        }

        if (read.Form.DeputyContacts.Count > ReadingLimits.Deputies)
        {
            issues.Add(FieldNames.DeputyContacts, IssueReason.TooMany, IssueSeverity.Error);
        }
    }

    /// <summary>What the register cannot do without.</summary>
    private static bool IsRequired(int block, FormField field) => (block, field) switch
    {
        (FieldNames.Team, FormField.OrganizationName or FormField.Email or FormField.Telephone) => true,
        (FieldNames.PrimaryContact, FormField.Name or FormField.Email) => true,
        _ => false,
    };

    private static void Check(ReadForm read, FieldReading reading, IssueList issues)
    {
        bool required = IsRequired(reading.Block, reading.Field);
        if (reading.IsWrongType)
        {
            Add(reading, IssueReason.Invalid, IssueSeverity.Error, issues);
        }
        else if (reading.IsPlaceholder && required)
        {
            Add(reading, IssueReason.Placeholder, IssueSeverity.Error, issues);
            Add(reading, reading.Field == FormField.Email ? IssueReason.Invalid : IssueReason.Missing, IssueSeverity.Error, issues);
        }
        else if (reading.IsPlaceholder)
        {
            Add(reading, IssueReason.Placeholder, IssueSeverity.Warning, issues);
        }
        else if (reading.Found.Length > ReadingLimits.ValueLength)
        {
            Add(reading, IssueReason.TooLong, IssueSeverity.Error, issues);
        }
        else if (reading.IsEmpty && required)
        {
            Add(reading, IssueReason.Missing, IssueSeverity.Error, issues);
        }
        else if (reading.IsUnknownTelephone)
        {
            Add(reading, IssueReason.Invalid, IssueSeverity.Warning, issues);
        }
        else if (reading.Field == FormField.Email)
        {
            CheckEmails(EmailsOf(read.Form, reading.Block), reading, issues);
        }
    }

    private static void Add(FieldReading reading, IssueReason reason, IssueSeverity severity, IssueList issues) =>
        issues.Add(reading.Block, reading.Field, reason, severity, reading.Line, reading.Found);

    private static void CheckEmails(IReadOnlyList<string> good, FieldReading reading, IssueList issues)
    {
        IssueSeverity severity = good.Count == 0 ? IssueSeverity.Error : IssueSeverity.Warning;
        foreach (string bad in reading.BadEmails)
        {
            issues.Add(reading.Block, FormField.Email, IssueReason.Invalid, severity, reading.Line, bad);
        }

        if (good.Count > ReadingLimits.EmailsPerContact)
        {
            issues.Add(reading.Block, FormField.Email, IssueReason.TooMany, IssueSeverity.Error, reading.Line, reading.Found);
        }
    }

    private static IReadOnlyList<string> EmailsOf(ContactForm form, int block) => block switch
    {
        FieldNames.Team => form.Team.Emails,
        FieldNames.PrimaryContact => form.PrimaryContact.Emails,
        _ => form.DeputyContacts[block - FieldNames.PrimaryContact - 1].Emails,
    };
}
