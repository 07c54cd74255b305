using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Answers;

/// <summary>
/// What an application says, masked: its applicant sees whether somebody slipped other data in before it types the code. It
/// stands on our page and not in the mail, which may reach a stranger and carries nobody's addresses to him.
/// </summary>
internal static class AppliedData
{
    internal static IReadOnlyList<(string Label, string Value)> Of(Vendor vendor, StoredToken token)
    {
        if (token.ChangeId is not null)
        {
            // The vendor's data are not what this code is about.
            return [];
        }

        var (team, person) = (vendor.Contact.Team, vendor.Contact.PrimaryContact);
        return
        [
            ("組織名 / Organization", Masked.Name(team.OrganizationName)),
            ("チームのメールアドレス / Team e-mail", string.Join(", ", team.Emails.Select(Masked.Email))),
            ("責任者 / Primary contact", Masked.Name(person.Name)),
            ("責任者のメールアドレス / Primary contact's e-mail", string.Join(", ", person.Emails.Select(Masked.Email))),
        ];
    }
}
