using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Settings;
using static PocFunctions.Pipeline.Mailing.Content.MailBlock;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>
/// Asks a mailbox to prove itself. It may reach a stranger whose address somebody else typed, so it says so, holds next
/// to nothing that was typed, and asks for nothing but a code.
/// </summary>
internal static class VerifyMail
{
    internal static MailContent Compose(SiteSettings site, Vendor vendor, string link, string code, DateTimeOffset expiresAt, bool isChange)
    {
        var organization = Wording.Organization(vendor);
        return new MailContent(
            $"[{site.CentreName}] メールアドレスの確認 / Please confirm your e-mail address",
            new MailPart("ja",
            [
                new Paragraph($"{site.CentreName} です。脆弱性情報の連絡窓口として、このメールアドレスを登録する{(isChange ? "変更" : "")}申込みを受け付けました。"),
                new Facts([("組織名", organization), ("申込日", Wording.JapaneseDate(vendor.AppliedAt))]),
                new Paragraph("お心当たりがある場合は、次のページを開き、確認番号を入力してください。"),
                new Link("確認ページ", link),
                new Code("確認番号", code),
                new Paragraph($"有効期限は {Wording.JapaneseTime(expiresAt)} です。"),
                new Paragraph("お心当たりがない場合は、何もする必要はありません。確認番号が入力されない限り、このアドレスが登録されることはありません。"),
            ]),
            new MailPart("en",
            [
                new Paragraph($"This is {site.CentreName}. We received {(isChange ? "a change request" : "an application")} to register this e-mail address as a contact point for vulnerability coordination."),
                new Facts([("Organization", organization), ("Applied on", Wording.EnglishDate(vendor.AppliedAt))]),
                new Paragraph("If this is yours, open the page below and type the code."),
                new Link("Confirmation page", link),
                new Code("Code", code),
                new Paragraph($"Both are good until {Wording.EnglishTime(expiresAt)}."),
                new Paragraph("If you know nothing of this, you need not do anything: without the code this address will not be registered."),
            ]));
    }
}
