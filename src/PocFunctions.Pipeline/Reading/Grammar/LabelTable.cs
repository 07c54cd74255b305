namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>
/// Every label the reader knows: the form's own, in both languages, and what sibling forms and senders write instead.
/// Spelling is compared by <see cref="MatchFold"/>, so width, case, spaces and hyphens need no entries of their own.
/// </summary>
internal static class LabelTable
{
    internal static IEnumerable<LabelEntry> Entries =>
        Make(LabelKind.OrganizationName, LabelScope.Team, weak: false,
            "組織名", "企業・組織名", "企業名・組織名", "企業名", "会社名", "法人名", "団体名", "貴社名", "御社名", "社名", "組織名称", "企業名称", "会社名称", "ベンダ名", "ベンダー名",
            "会社・組織名", "会社名・組織名", "組織・企業名", "組織名・企業名", "組織名または会社名", "組織名 (会社名)", "組織名（企業名）", "チーム名", "勤務先", "事業者名", "製品開発者名", "製品開発者",
            "Organization Name", "Organisation Name", "Name of Organization", "Name of the Organization", "Name of Organisation", "Organization", "Organisation", "Company Name", "Company",
            "Corporate Name", "Vendor Name", "Name of Company", "Name of Vendor", "Team Name", "Vendor")
        .Concat(Make(LabelKind.Name, LabelScope.Person, weak: false,
            "氏名", "お名前", "名前", "ご氏名", "御氏名", "担当者名", "担当者氏名", "責任者名", "責任者氏名", "担当者", "ご担当者名", "ご担当者様名", "ご担当者", "ご芳名", "姓名", "代表者名", "連絡担当者名",
            "Name", "Full Name", "Contact Name", "Name of Contact", "Person in Charge", "Your Name", "Contact Person", "Name of Person in Charge"))
        .Concat(Make(LabelKind.Affiliation, LabelScope.Person, weak: false,
            "所属", "部署名", "部署", "所属部署", "所属部署名", "所属部門", "部門名", "部門", "部課名", "所属名", "所属先", "ご所属", "所属・部署", "所属部課", "所属組織",
            "Affiliation", "Department", "Division", "Section", "Dept", "Dept.", "Department Name", "Division Name", "Affiliation Name"))
        .Concat(Make(LabelKind.Title, LabelScope.Person, weak: false,
            "役職", "役職名", "職位", "肩書", "肩書き", "職名", "職務", "お役職", "役職・肩書",
            "Title", "Job Title", "Position", "Role", "Post", "Official Title"))
        .Concat(Make(LabelKind.Email, LabelScope.Either, weak: false,
            "連絡先メールアドレス", "メールアドレス", "連絡先メール", "電子メールアドレス", "電子メール", "連絡先電子メールアドレス", "連絡用メールアドレス", "Eメールアドレス", "Eメール", "E-mailアドレス",
            "メール・アドレス", "連絡先E-mail", "連絡先E-mailアドレス", "連絡先 Eメール", "メアド", "電子メイル", "メイルアドレス", "e-mail address", "Email addresses"))
        .Concat(Make(LabelKind.Email, LabelScope.Team, weak: false,
            "Team e-mail address", "Team email", "チームメールアドレス", "チームアドレス", "代表メールアドレス", "代表メール", "窓口メールアドレス", "窓口メール", "組織メールアドレス", "Team mail", "Team e-mail addresses"))
        .Concat(Make(LabelKind.Email, LabelScope.Person, weak: false, "Contact e-mail address", "Contact email", "Contact e-mail addresses", "Personal e-mail address"))
        .Concat(Make(LabelKind.Email, LabelScope.Either, weak: true, "E-mail", "Email", "Mail", "メール", "e-mail addr", "E/Mail", "✉"))
        .Concat(Make(LabelKind.Telephone, LabelScope.Either, weak: false,
            "電話番号", "連絡先電話番号", "電話", "お電話番号", "お電話", "連絡先電話", "代表電話番号", "代表電話", "直通電話番号", "電話番号・FAX番号", "電話番号/FAX番号", "電話/FAX", "電話・FAX",
            "電話番号/FAX", "電話番号・FAX", "電話番号(内線)", "電話（内線）", "Telephone Number", "Telephone", "Phone Number", "Telephone No", "Telephone No.", "Phone No", "Phone No.", "携帯電話番号", "携帯電話", "TEL番号",
            "Contact telephone number", "Team telephone number", "Telephone Numbers"))
        .Concat(Make(LabelKind.Telephone, LabelScope.Either, weak: true, "TEL", "TEL.", "Phone", "TEL/FAX", "TEL・FAX", "TEL&FAX", "TEL＆FAX", "Mobile", "Cell", "☎", "℡", "携帯"))
        .Concat(Make(LabelKind.MailAddress, LabelScope.Either, weak: false,
            "住所", "所在地", "連絡先住所", "郵送先", "郵送先住所", "送付先住所", "送付先", "本社所在地", "ご住所", "勤務先住所", "会社所在地", "会社住所", "住所・所在地", "所在地住所", "所在地・住所",
            "Mail Address", "Mailing Address", "Postal Address", "Street Address", "Contact mail address", "Team mail address"))
        .Concat(Make(LabelKind.MailAddress, LabelScope.Either, weak: true, "Address", "Location"))
        .Concat(Make(LabelKind.PostalCode, LabelScope.Either, weak: true, "郵便番号", "Postal Code", "Zip Code", "Zip", "Postcode"))
        .Concat(Make(LabelKind.NotOurs, LabelScope.Either, weak: true,
            "FAX", "FAX番号", "ファックス", "ファックス番号", "ファクシミリ", "Fax Number", "Fax No", "URL", "Web", "ホームページ", "Homepage", "Website", "フリガナ", "ふりがな", "氏名フリガナ", "氏名（フリガナ）",
            "氏名(カナ)", "氏名（ふりがな）", "読み仮名", "カナ", "備考", "Remarks", "Note", "Notes", "Comment", "Comments", "記入日", "日付", "申請日", "提出日", "PGP", "PGP Key", "PGP公開鍵", "公開鍵", "PGP鍵", "PGP Key ID",
            "Fingerprint", "Key fingerprint", "Key ID", "GPG", "フィンガープリント", "緊急連絡先", "営業時間", "受付時間", "Version", "製品名", "Product", "Products"))
        .Concat(Make(LabelKind.TeamHeading, LabelScope.Team, weak: false,
            "連絡先情報", "Team Contact", "チーム連絡先", "チーム情報", "組織情報", "組織の連絡先", "組織連絡先", "会社情報", "企業情報", "窓口情報", "連絡窓口", "Team Contact Information", "Team Information", "チーム連絡先情報",
            "ハンドリングチーム連絡先", "Team", "Organization Contact", "Organization Information", "連絡先"))
        .Concat(Make(LabelKind.PrimaryHeading, LabelScope.Person, weak: false,
            "ハンドリングチーム責任者", "Primary Contact", "責任者", "責任者情報", "ハンドリング責任者", "チーム責任者", "主担当者", "主担当", "主責任者", "ハンドリングチーム責任者情報", "責任者連絡先", "Primary Contact Information",
            "ハンドリングチーム担当者", "担当者情報", "Primary", "正担当者", "正担当", "Primary Contact Person", "Handling Team Leader", "Main Contact", "責任者の連絡先"))
        .Concat(Make(LabelKind.DeputyHeading, LabelScope.Person, weak: false,
            "副責任者", "副担当者", "副担当", "代理", "代理者", "代理連絡先", "代理担当者", "責任者代理", "ハンドリングチーム副責任者", "ハンドリングチーム責任者代理", "ハンドリングチーム責任者（副）", "ハンドリングチーム責任者 (代理)",
            "副責任者情報", "Deputy Contact", "Deputy", "Deputy Contacts", "Secondary Contact", "Alternate Contact", "Backup Contact", "Secondary", "サブ担当者", "サブ担当", "予備連絡先", "副連絡先", "Sub Contact", "Second Contact"))
        .Concat(Make(LabelKind.Closing, LabelScope.Either, weak: false, "この確認書は", "本確認書は", "This Note of Confirmation shall", "以上、よろしく", "以上よろしく", "どうぞよろしくお願い", "よろしくお願い", "Best regards", "Kind regards", "Sincerely"))
        .Concat(Make(LabelKind.Explanation, LabelScope.Either, weak: false,
            "チームアドレス (例)", "チームアドレス(例", "下記項目に記入", "確認書および、組織内", "Note of Confirmation and Contact", "今後のコーディネーション体制", "Contact Point Information for",
            "Contact Point within your", "We agree with", "provided by overseas", "to CERT/CC", "www.jpcert.or.jp/form"));

    private static IEnumerable<LabelEntry> Make(LabelKind kind, LabelScope scope, bool weak, params string[] labels) =>
        labels.Select(label => new LabelEntry(kind, MatchFold.Fold(label), scope, weak, label.Any(static c => c >= '\u2E80')));
}
