using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Settings;
using static PocFunctions.Pipeline.Mailing.Content.MailBlock;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>Tells everybody who was or is a contact that the data were changed. It asks nothing and holds no link to act on.</summary>
internal static class ChangedMail
{
    internal static MailContent Compose(SiteSettings site, Vendor vendor) => new(
        $"[{site.CentreName}] 連絡窓口が変更されました / Your contact was changed",
        new MailPart("ja",
        [
            new Paragraph($"{site.CentreName} です。{Wording.Organization(vendor)} の連絡窓口の登録内容が変更されました。"),
            new Paragraph($"お心当たりがない場合は、{site.CentreAddress} までご連絡ください。"),
        ]),
        new MailPart("en",
        [
            new Paragraph($"This is {site.CentreName}. The contact data of {Wording.Organization(vendor)} have been changed."),
            new Paragraph($"If you know nothing of this, please write to {site.CentreAddress}."),
        ]));
}
