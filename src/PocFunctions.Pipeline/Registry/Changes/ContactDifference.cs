using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>What differs between two versions of a contact, field by field, named as in issue codes. Pure.</summary>
internal static class ContactDifference
{
    internal static IReadOnlyList<FieldDifference> Between(ContactForm before, ContactForm after)
    {
        var old = Fields(before);
        var now = Fields(after);
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(field => new FieldDifference(field, old.GetValueOrDefault(field, ""), now.GetValueOrDefault(field, "")))
                .Where(difference => difference.Old != difference.New),
        ];
    }

    /// <summary>The addresses that prove themselves and are written to: the team's and the primary contact's.</summary>
    internal static IReadOnlyList<string> Emails(ContactForm contact) =>
        [.. contact.Team.Emails.Concat(contact.PrimaryContact.Emails).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether any e-mail address differs, deputies' included.</summary>
    internal static bool TouchesEmail(ContactForm before, ContactForm after) =>
        Between(before, after).Any(difference => difference.Field.EndsWith(".email", StringComparison.Ordinal));

    private static Dictionary<string, string> Fields(ContactForm contact)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["team.organizationName"] = contact.Team.OrganizationName,
            ["team.email"] = string.Join('\n', contact.Team.Emails),
            ["team.telephone"] = contact.Team.Telephone,
            ["team.mailAddress"] = contact.Team.MailAddress,
        };
        Add(fields, "primaryContact", contact.PrimaryContact);
        for (var index = 0; index < contact.DeputyContacts.Count; index++)
        {
            Add(fields, $"deputyContacts[{index}]", contact.DeputyContacts[index]);
        }

        return fields;
    }

    private static void Add(Dictionary<string, string> fields, string prefix, PersonContact person)
    {
        fields[prefix + ".name"] = person.Name;
        fields[prefix + ".affiliation"] = person.Affiliation;
        fields[prefix + ".title"] = person.Title;
        fields[prefix + ".email"] = string.Join('\n', person.Emails);
        fields[prefix + ".telephone"] = person.Telephone;
        fields[prefix + ".mailAddress"] = person.MailAddress;
    }
}
