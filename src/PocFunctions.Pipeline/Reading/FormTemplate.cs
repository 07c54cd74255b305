using System.Text;

namespace PocFunctions.Pipeline.Reading;

/// <summary>
/// The text form itself, blank or filled in: the Note of Confirmation and Contact Point with the centre's own name and address. What it
/// prints, the reader reads back the same.
/// </summary>
internal static class FormTemplate
{
    private const string LineEnd = "\r\n";
    private const string ExplainsEmail = " *チームアドレス (例) vh@--御社名--.co.jp などが望ましい。";

    private static readonly (FormField Field, string Label)[] TeamLabels =
    [
        (FormField.OrganizationName, "組織名 (Organization Name)"),
        (FormField.Email, "連絡先メールアドレス (Team e-mail address)"),
        (FormField.Telephone, "電話番号 (Telephone Number)"),
        (FormField.MailAddress, "住所 (Mail address)"),
    ];

    private static readonly (FormField Field, string Label)[] PersonLabels =
    [
        (FormField.Name, "氏名 (Name)"),
        (FormField.Affiliation, "所属 (Affiliation)"),
        (FormField.Title, "役職 (Title)"),
        (FormField.Email, "連絡先メールアドレス (Contact e-mail address)"),
        (FormField.Telephone, "電話番号 (Telephone Number)"),
        (FormField.MailAddress, "住所 (Mail Address)"),
    ];

    /// <summary>The form as vendors get it to fill in.</summary>
    /// <param name="centreName">The coordination centre's name, e.g. JPCERT/CC.</param>
    /// <param name="centreAddress">The e-mail address forms are sent to.</param>
    internal static string Blank(string centreName, string centreAddress) => Filled(centreName, centreAddress, ContactForm.Empty);

    /// <summary>The form filled in. It always states the consent, as the blank one does: whoever sends it back agrees.</summary>
    /// <param name="centreName">The coordination centre's name.</param>
    /// <param name="centreAddress">The e-mail address forms are sent to.</param>
    /// <param name="form">The answers.</param>
    internal static string Filled(string centreName, string centreAddress, ContactForm form)
    {
        var text = new StringBuilder(2_048);
        AppendNote(text, centreName, centreAddress);
        AppendTeam(text, form.Team);
        AppendPerson(text, form.PrimaryContact);
        foreach (PersonContact deputy in form.DeputyContacts)
        {
            AppendPerson(text, deputy);
        }

        AppendLine(text, "この確認書は、日本のベンダが CERT/CC に直接連絡することを妨げるものではありません。");
        AppendLine(text, "This Note of Confirmation shall not preclude Japanese vendors' direct contact");
        AppendLine(text, "to CERT/CC.");
        return text.ToString();
    }

    private static void AppendNote(StringBuilder text, string centreName, string centreAddress)
    {
        AppendLine(text, "確認書および、組織内コンタクトポイント登録フォーム");
        AppendLine(text, "Note of Confirmation and Contact Point within your Organization");
        AppendLine(text, "");
        AppendLine(text, $"下記項目に記入の上、{centreAddress} 宛にご送付ください。");
        AppendLine(text, "");
        AppendLine(text, $"{centreName} と CERT/CC を含む海外 CSIRT との信頼関係に基づき、海外 CSIRT が");
        AppendLine(text, $"{centreName} に発信する脆弱性情報を、{centreName} が一般公開前にベンダに連絡する");
        AppendLine(text, "体制に 同意します。");
        AppendLine(text, "");
        AppendLine(text, $"We agree with {centreName} to coordinate undisclosed vulnerability information,");
        AppendLine(text, "provided by overseas CSIRT including CERT/CC.");
        AppendLine(text, "");
        AppendLine(text, "今後のコーディネーション体制における、組織内のコンタクトポイント情報");
        AppendLine(text, "Contact Point Information for vulnerability coordination structure");
        AppendLine(text, "");
    }

    private static void AppendTeam(StringBuilder text, TeamContact team)
    {
        AppendLine(text, "****連絡先情報 (Team Contact)****");
        AppendFields(text, TeamLabels, field => field switch
        {
            FormField.OrganizationName => team.OrganizationName,
            FormField.Email => string.Join(", ", team.Emails),
            FormField.Telephone => team.Telephone,
            _ => team.MailAddress,
        });
    }

    private static void AppendPerson(StringBuilder text, PersonContact person)
    {
        AppendLine(text, "****ハンドリングチーム責任者 (Primary Contact)****");
        AppendFields(text, PersonLabels, field => field switch
        {
            FormField.Name => person.Name,
            FormField.Affiliation => person.Affiliation,
            FormField.Title => person.Title,
            FormField.Email => string.Join(", ", person.Emails),
            FormField.Telephone => person.Telephone,
            _ => person.MailAddress,
        });
    }

    private static void AppendFields(StringBuilder text, (FormField Field, string Label)[] labels, Func<FormField, string> answer)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            string value = answer(labels[i].Field).Replace("\n", LineEnd + "   ", StringComparison.Ordinal);
            AppendLine(text, $"{i + 1}. {labels[i].Label}: {value}");
            if (labels == TeamLabels && labels[i].Field == FormField.Email)
            {
                AppendLine(text, ExplainsEmail);
            }
        }

        AppendLine(text, "");
    }

    private static void AppendLine(StringBuilder text, string line) => text.Append(line).Append(LineEnd);
}
