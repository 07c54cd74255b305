using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Answers;

/// <summary>A contact as the fields of a web form, named as the reader reads them.</summary>
internal static class ContactFields
{
    internal static IReadOnlyList<(string Name, string Label, string Value, bool IsLong)> Of(ContactForm contact)
    {
        List<(string, string, string, bool)> fields =
        [
            ("team.organizationName", "組織名 / Organization", contact.Team.OrganizationName, false),
            ("team.email", "チームのメールアドレス / Team e-mail", string.Join(", ", contact.Team.Emails), false),
            ("team.telephone", "電話番号 / Telephone", contact.Team.Telephone, false),
            ("team.mailAddress", "住所 / Mail address", contact.Team.MailAddress, true),
        ];
        Add(fields, "primaryContact", "責任者 / Primary contact", contact.PrimaryContact);
        for (var index = 0; index < contact.DeputyContacts.Count; index++)
        {
            Add(fields, $"deputyContacts[{index}]", $"副担当 / Deputy {index + 1}", contact.DeputyContacts[index]);
        }

        return fields;
    }

    private static void Add(List<(string, string, string, bool)> fields, string prefix, string who, PersonContact person) => fields.AddRange(
    [
        (prefix + ".name", $"{who}: 氏名 / Name", person.Name, false),
        (prefix + ".affiliation", $"{who}: 所属 / Affiliation", person.Affiliation, false),
        (prefix + ".title", $"{who}: 役職 / Title", person.Title, false),
        (prefix + ".email", $"{who}: メールアドレス / E-mail", string.Join(", ", person.Emails), false),
        (prefix + ".telephone", $"{who}: 電話番号 / Telephone", person.Telephone, false),
        (prefix + ".mailAddress", $"{who}: 住所 / Mail address", person.MailAddress, true),
    ]);
}
