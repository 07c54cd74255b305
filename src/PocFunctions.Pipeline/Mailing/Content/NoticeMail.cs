using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Settings;
using static PocFunctions.Pipeline.Mailing.Content.MailBlock;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>Tells an old contact what change was asked for and how, and lets it object.</summary>
internal static class NoticeMail
{
    // Whoever floods a vendor with requests does not decide how long its mail is.
    private const int MaxListed = 12;

    internal static MailContent Compose(SiteSettings site, Vendor vendor, string link, DateOnly day)
    {
        var changes = ChangeNotices.ToldOn(vendor, day).Take(MaxListed).ToList();
        return new MailContent(
            $"[{site.CentreName}] 連絡窓口の変更の申し出がありました / A change of your contact was asked for",
            new MailPart("ja",
            [
                new Paragraph($"{site.CentreName} です。{Wording.Organization(vendor)} の連絡窓口について、次の変更の申し出を受け付けました。まだ何も変更されていません。"),
                new Facts([.. changes.Select(change => (Wording.JapaneseTime(change.CreatedAt), Japanese(change)))]),
                new Paragraph("お心当たりがない場合は、次のページで異議をお申し出ください。担当者が確認するまで、変更は行われません。"),
                new Link("異議の申し出", link),
                new Paragraph("お心当たりがある場合は、何もする必要はありません。"),
            ]),
            new MailPart("en",
            [
                new Paragraph($"This is {site.CentreName}. We received the following requests to change the contact of {Wording.Organization(vendor)}. Nothing has been changed yet."),
                new Facts([.. changes.Select(change => (Wording.EnglishTime(change.CreatedAt), English(change)))]),
                new Paragraph("If you know nothing of this, object on the page below: nothing will be changed until one of us has looked into it."),
                new Link("Object", link),
                new Paragraph("If you know of it, you need not do anything."),
            ]));
    }

    private static string Japanese(OpenChange change) => change.Origin switch
    {
        ChangeOrigin.ConfirmLink => "貴組織あての確認メールのリンクから",
        ChangeOrigin.Operator => "当センターの担当者から",
        _ => "登録フォームから",
    } + Addresses(change, "、新しいメールアドレス: ");

    private static string English(OpenChange change) => change.Origin switch
    {
        ChangeOrigin.ConfirmLink => "by a link in our mail to you",
        ChangeOrigin.Operator => "by our staff",
        _ => "by the registration form",
    } + Addresses(change, ", new e-mail: ");

    private static string Addresses(OpenChange change, string label) =>
        change is { TouchesEmail: true, ToProve.Count: > 0 } ? label + string.Join(", ", change.ToProve.Select(Masked.Email)) : "";
}
