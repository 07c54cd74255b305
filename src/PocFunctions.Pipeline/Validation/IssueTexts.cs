using System.Collections.Frozen;
using System.Globalization;
using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Validation;

/// <summary>What issues say, in both languages: one sentence a reason, with the field's name as the form prints it. Every sentence says what to do.</summary>
internal static class IssueTexts
{
    private static readonly FrozenDictionary<IssueReason, string> CodeEndings = new Dictionary<IssueReason, string>
    {
        [IssueReason.Missing] = "missing",
        [IssueReason.Invalid] = "invalid",
        [IssueReason.TooLong] = "tooLong",
        [IssueReason.TooMany] = "tooMany",
        [IssueReason.Placeholder] = "placeholder",
        [IssueReason.NotRecognised] = "notRecognised",
        [IssueReason.Damaged] = "damaged",
        [IssueReason.Lossy] = "lossy",
    }.ToFrozenDictionary();

    /// <summary>Sentences of one field; <c>{0}</c> is its name.</summary>
    private static readonly FrozenDictionary<IssueReason, BilingualText> Sentences = new Dictionary<IssueReason, BilingualText>
    {
        [IssueReason.Missing] = new("「{0}」をご記入ください。", "Please fill in \"{0}\"."),
        [IssueReason.Invalid] = new("「{0}」の内容を読み取れません。ご確認のうえ、正しくご記入ください。", "\"{0}\" could not be understood. Please check it and write it again."),
        [IssueReason.TooLong] = new("「{0}」が長すぎます。2,000 文字以内でご記入ください。", "\"{0}\" is too long. Please keep it within 2,000 characters."),
        [IssueReason.TooMany] = new("「{0}」が多すぎます。3 件以内にしてください。", "\"{0}\" has too many entries. Please give at most 3."),
        [IssueReason.Placeholder] = new("「{0}」に仮の文字が残っています。実際の内容に書き換えてください。", "\"{0}\" still holds a placeholder. Please replace it with the actual answer."),
    }.ToFrozenDictionary();

    /// <summary>Sentences that say more than the general one, by code.</summary>
    private static readonly FrozenDictionary<string, BilingualText> Special = new Dictionary<string, BilingualText>
    {
        ["form.notRecognised"] = new(
            "登録フォームの項目が見つかりません。フォームの項目名（「組織名」「氏名」など）を残したままご記入のうえ、あらためてお送りください。",
            "None of the form's labels were found. Please fill in the form with its labels (\"Organization Name\", \"Name\" and so on) left in place, and send it again."),
        ["text.damaged"] = new(
            "文字化けしているため、内容を正しく読み取れません。UTF-8 のテキストファイルとして保存し直すか、ウェブフォームからお送りください。",
            "The text is garbled and cannot be read reliably. Please save it as a UTF-8 text file, or use the web form, and send it again."),
        ["text.lossy"] = new(
            "この行には、読み取れない文字が含まれています。内容が正しいかご確認ください。",
            "This line holds a character that could not be read. Please check that what was read is right."),
        ["consent.missing"] = new(
            "脆弱性情報の調整体制への同意を確認できません。同意いただける場合は、フォームの同意の文を消したり書き換えたりせずにお送りください。",
            "Your agreement to the coordination was not found. If you agree, please leave the form's statement of agreement as it is and send the form again."),
        ["consent.invalid"] = new("同意の有無を読み取れません。true または false でご指定ください。", "Your agreement could not be understood. Please give true or false."),
        ["deputyContacts.tooMany"] = new("代理の連絡先が多すぎます。5 名以内にしてください。", "There are too many deputy contacts. Please give at most 5."),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<FormField, BilingualText> Names = new Dictionary<FormField, BilingualText>
    {
        [FormField.OrganizationName] = new("組織名", "Organization Name"),
        [FormField.Name] = new("氏名", "Name"),
        [FormField.Affiliation] = new("所属", "Affiliation"),
        [FormField.Title] = new("役職", "Title"),
        [FormField.Email] = new("連絡先メールアドレス", "e-mail address"),
        [FormField.Telephone] = new("電話番号", "Telephone Number"),
        [FormField.MailAddress] = new("住所", "Mail Address"),
    }.ToFrozenDictionary();

    internal static string Code(string field, IssueReason reason) => $"{field}.{CodeEndings[reason]}";

    /// <summary>The message of a code about the whole form or its consent.</summary>
    internal static BilingualText Message(string code) => Special[code];

    /// <summary>The message about a field of a block.</summary>
    internal static BilingualText Message(int block, FormField field, IssueReason reason)
    {
        BilingualText sentence = field == FormField.Telephone && reason == IssueReason.Invalid ? UnknownTelephone : Sentences[reason];
        BilingualText place = Place(block);
        BilingualText name = Names[field];
        return new BilingualText(
            string.Format(CultureInfo.InvariantCulture, sentence.Ja, $"{place.Ja}：{name.Ja}"),
            string.Format(CultureInfo.InvariantCulture, sentence.En, $"{place.En}: {name.En}"));
    }

    private static BilingualText UnknownTelephone { get; } = new(
        "「{0}」が電話番号として確認できません。市外局番（国外の場合は国番号）からご記入ください。",
        "\"{0}\" is not a telephone number we know. Please write it with its area code, or its country code if it is outside Japan.");

    private static BilingualText Place(int block) => block switch
    {
        FieldNames.Team => new BilingualText("連絡先情報", "Team Contact"),
        FieldNames.PrimaryContact => new BilingualText("ハンドリングチーム責任者", "Primary Contact"),
        _ => new BilingualText($"代理の連絡先 {block - 1}", $"Deputy Contact {block - 1}"),
    };
}
