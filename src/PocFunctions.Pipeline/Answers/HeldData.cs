using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Answers;

/// <summary>What the confirm page shows of the data held: whoever has the link reads the mailbox it is about.</summary>
internal static class HeldData
{
    internal static IReadOnlyList<(string Label, string Value)> Of(Vendor vendor)
    {
        var (team, person) = (vendor.Contact.Team, vendor.Contact.PrimaryContact);
        return
        [
            ("組織名 / Organization", team.OrganizationName),
            ("チームのメールアドレス / Team e-mail", string.Join(", ", team.Emails)),
            ("電話番号 / Telephone", team.Telephone),
            ("住所 / Mail address", team.MailAddress),
            ("責任者 / Primary contact", person.Name),
            ("所属 / Affiliation", person.Affiliation),
            ("役職 / Title", person.Title),
            ("責任者のメールアドレス / Primary contact's e-mail", string.Join(", ", person.Emails)),
            ("責任者の電話番号 / Primary contact's telephone", person.Telephone),
            ("最終確認 / Last confirmed", vendor.ConfirmedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"),
        ];
    }
}
