using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Tests.Reading.Fuzzing;

/// <summary>What holds of every validated form, whatever was sent.</summary>
internal static class FormBounds
{
    internal static void Check(ValidatedForm validated, string name)
    {
        ContactForm form = validated.Form;
        Demand(validated.Issues.Count <= ReadingLimits.Issues, name, "too many issues");
        Demand(validated.Issues.All(static issue => issue.Found is null || issue.Found.Length <= ReadingLimits.FoundLength), name, "an issue shows too much");
        Demand(validated.Issues.All(static issue => issue.Message.Ja.Length > 0 && issue.Message.En.Length > 0), name, "an issue says nothing");
        Demand(form.DeputyContacts.Count <= ReadingLimits.Deputies, name, "too many deputies");
        CheckContact(form.Team.Emails, [form.Team.OrganizationName, form.Team.Telephone, form.Team.MailAddress], name);
        foreach (PersonContact person in form.DeputyContacts.Prepend(form.PrimaryContact))
        {
            CheckContact(person.Emails, [person.Name, person.Affiliation, person.Title, person.Telephone, person.MailAddress], name);
        }

        if (validated.Accepted)
        {
            bool complete = form.Consent && form.Team is { OrganizationName.Length: > 0, Emails.Count: > 0, Telephone.Length: > 0 } && form.PrimaryContact is { Name.Length: > 0, Emails.Count: > 0 };
            Demand(complete, name, "accepted, but not complete");
        }
    }

    private static void CheckContact(IReadOnlyList<string> emails, string[] values, string name)
    {
        Demand(emails.Count <= ReadingLimits.EmailsPerContact, name, "too many e-mail addresses");
        foreach (string email in emails)
        {
            Demand(email.Length <= ReadingLimits.EmailLength && Ascii.IsValid(email) && email.IndexOfAny(['\r', '\n', ' ', '<', '>', ',']) < 0, name, $"no address: {email}");
        }

        foreach (string value in values)
        {
            Demand(value.Length <= ReadingLimits.ValueLength, name, "a value is too long");
            Demand(value.Length == 0 || !char.IsHighSurrogate(value[^1]), name, "a character is cut in two");
        }
    }

    private static void Demand(bool holds, string name, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{name}: {what}");
        }
    }
}
