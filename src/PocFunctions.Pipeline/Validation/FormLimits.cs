using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Validation;

/// <summary>Cuts a form to the limits of the register; what was cut is an issue of its own.</summary>
internal static class FormLimits
{
    internal static ContactForm Apply(ContactForm form)
    {
        if (IsWithin(form.Team) && IsWithin(form.PrimaryContact) && form.DeputyContacts.Count <= ReadingLimits.Deputies && form.DeputyContacts.All(IsWithin))
        {
            return form;
        }

        return form with
        {
            Team = form.Team with
            {
                OrganizationName = Cut(form.Team.OrganizationName),
                Emails = Cut(form.Team.Emails),
                Telephone = Cut(form.Team.Telephone),
                MailAddress = Cut(form.Team.MailAddress),
            },
            PrimaryContact = Cut(form.PrimaryContact),
            DeputyContacts = [.. form.DeputyContacts.Take(ReadingLimits.Deputies).Select(Cut)],
        };
    }

    private static bool IsWithin(TeamContact team) =>
        IsWithin(team.OrganizationName) && IsWithin(team.Telephone) && IsWithin(team.MailAddress) && team.Emails.Count <= ReadingLimits.EmailsPerContact;

    private static bool IsWithin(PersonContact person) =>
        IsWithin(person.Name) && IsWithin(person.Affiliation) && IsWithin(person.Title) && IsWithin(person.Telephone) && IsWithin(person.MailAddress)
        && person.Emails.Count <= ReadingLimits.EmailsPerContact;

    private static bool IsWithin(string value) => value.Length <= ReadingLimits.ValueLength;

    private static PersonContact Cut(PersonContact person) => person with
    {
        Name = Cut(person.Name),
        Affiliation = Cut(person.Affiliation),
        Title = Cut(person.Title),
        Emails = Cut(person.Emails),
        Telephone = Cut(person.Telephone),
        MailAddress = Cut(person.MailAddress),
    };

    private static string Cut(string value) => TextCut.To(value, ReadingLimits.ValueLength);

    private static IReadOnlyList<string> Cut(IReadOnlyList<string> emails) =>
        emails.Count <= ReadingLimits.EmailsPerContact ? emails : [.. emails.Take(ReadingLimits.EmailsPerContact)];
}
