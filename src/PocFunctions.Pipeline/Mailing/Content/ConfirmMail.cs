using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Settings;
using static PocFunctions.Pipeline.Mailing.Content.MailBlock;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>Asks whether the contact still holds. Built from one vendor alone; its data are masked, as mail is read on the way.</summary>
internal static class ConfirmMail
{
    internal static MailContent Compose(SiteSettings site, Vendor vendor, string link) => new(
        $"[{site.CentreName}] 連絡窓口の確認のお願い / Is your contact point still correct?",
        new MailPart("ja",
        [
            new Paragraph($"{site.CentreName} です。貴組織は、公開前の脆弱性情報をお知らせする連絡窓口を当センターに登録されています。登録内容が今も正しいかを定期的に確認しています。"),
            new Facts(Facts(vendor, "組織名", "チームのメールアドレス", "責任者", "電話番号", "最終確認日", Wording.JapaneseDate)),
            new Paragraph("次のページを開き、「変更なし」「変更あり」「窓口ではなくなった」のいずれかをお選びください。ログインは不要です。"),
            new Link("確認ページ", link),
            new Paragraph("ご回答がない場合は、あらためてメールをお送りし、その後お電話で確認します。連絡がつかないと、公開前の脆弱性情報をお届けできなくなります。"),
        ]),
        new MailPart("en",
        [
            new Paragraph($"This is {site.CentreName}. Your organization is registered with us as a contact point to which we report vulnerabilities before they are published. From time to time we ask whether the contact still holds."),
            new Facts(Facts(vendor, "Organization", "Team e-mail", "Primary contact", "Telephone", "Last confirmed", Wording.EnglishDate)),
            new Paragraph("Please open the page below and choose: all correct, something has changed, or no longer our contact. No login is needed."),
            new Link("Confirmation page", link),
            new Paragraph("If we do not hear from you we shall write again and then telephone. A vendor we cannot reach does not learn of vulnerabilities before the public does."),
        ]));

    private static (string Label, string Value)[] Facts(
        Vendor vendor, string organization, string team, string person, string telephone, string since, Func<DateTimeOffset, string> date)
    {
        var contact = vendor.Contact;
        return
        [
            (organization, Wording.Organization(vendor)),
            (team, string.Join(", ", contact.Team.Emails.Select(Masked.Email))),
            (person, Masked.Name(contact.PrimaryContact.Name)),
            (telephone, Masked.Telephone(contact.Team.Telephone)),
            (since, vendor.ConfirmedAt is { } confirmed ? date(confirmed) : "-"),
        ];
    }
}
