using System.Text;
using CsCheck;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using Xunit;

namespace PocFunctions.Tests.Reading;

/// <summary>What the template prints, the reader reads back the same, however it travels.</summary>
public sealed class RoundTripTests
{
    private const string Centre = "Example-CERT";
    private const string Address = "form@cert.example";
    private const int Forms = 300;

    private static readonly Gen<string> Words = Gen.OneOf(
        "サンプル電機株式会社", "山田 太郎", "情報セキュリティ部", "部長", "Acme, Inc.", "副島 花子", "製品開発本部 第2課", "主任", "㈱髙橋ｻﾝﾌﾟﾙ", "渡邊 一郎", "Taro O'Neill-Yamada", "品質保証部 (横浜)", "CISO", "株式会社ソフト・ラボ");

    private static readonly Gen<string> Lines = Gen.OneOf("〒100-0005", "東京都千代田区丸の内1-1-1", "サンプルビル 5階", "大阪府大阪市北区梅田2-2", "神奈川県横浜市1丁目2番地3号");

    private static readonly Gen<string> Emails = Gen.Select(Gen.Char['a', 'z'].Array[1, 12], Gen.OneOf("example.jp", "sample-denki.example.co.jp", "xn--wgv71a119e.example"), static (local, domain) => new string(local) + "@" + domain);

    private static readonly Gen<string> Telephones = Gen.Select(Gen.OneOf("03", "06", "045"), Gen.Int[200, 999], Gen.Int[1000, 9999], static (area, office, number) => $"{area}-{(area.Length == 2 ? "3" : "")}{office}-{number}");

    private static readonly Gen<PersonContact> Persons = Gen.Select(
        Words, Words, Words, Emails.Array[1, 3], Telephones, Lines.Array[0, 3],
        static (name, affiliation, title, emails, telephone, address) => new PersonContact(name, affiliation, title, [.. emails.Distinct()], telephone, null, string.Join('\n', address)));

    private static readonly Gen<ContactForm> ContactForms = Gen.Select(
        Words, Emails.Array[1, 3], Telephones, Lines.Array[1, 3], Persons, Persons.Array[0, 3],
        static (organization, emails, telephone, address, primary, deputies) => new ContactForm(
            true, new TeamContact(organization, [.. emails.Distinct()], telephone, null, string.Join('\n', address)), primary, deputies));

    private static readonly Gen<(string Charset, bool Declared)> Charsets = Gen.Select(Gen.OneOf("utf-8", "shift_jis", "iso-2022-jp", "euc-jp", "utf-16le"), Gen.Bool, static (charset, declared) => (charset, declared));

    /// <summary>What happens to a text between its sender and us, and must change nothing.</summary>
    private static readonly Gen<Func<string, string>> Journeys = Gen.OneOf<Func<string, string>>(
        static text => text,
        static text => text.Replace("\r\n", "\n", StringComparison.Ordinal),
        static text => text.Replace("\r\n", "\r", StringComparison.Ordinal),
        static text => "> " + text.Replace("\r\n", "\r\n> ", StringComparison.Ordinal),
        static text => ">>" + text.Replace("\r\n", "\r\n>>", StringComparison.Ordinal),
        static text => text.Replace("****", "■", StringComparison.Ordinal),
        static text => text.Replace("): ", ")：", StringComparison.Ordinal),
        static text => text.Replace("\r\n1. ", "\r\n- 1. ", StringComparison.Ordinal).Replace("\r\n2. ", "\r\n・2. ", StringComparison.Ordinal),
        static text => text.Replace("1. ", "①", StringComparison.Ordinal).Replace("2. ", "(2) ", StringComparison.Ordinal),
        static text => "お世話になっております。\r\n\r\n" + text + "\r\n-- \r\n山田\r\nTEL: 06-0000-0000\r\n",
        static text => "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n" + text + "-----BEGIN PGP SIGNATURE-----\r\n\r\niQ\r\n-----END PGP SIGNATURE-----\r\n");

    [Fact]
    public void Any_rendered_form_reads_back_the_same() =>
        Gen.Select(ContactForms, Charsets, Journeys).Sample(
            static (form, charset, journey) =>
            {
                ValidatedForm read = Read(journey(FormTemplate.Filled(Centre, Address, form)), charset.Charset, charset.Declared);
                Assert.True(read.Accepted, string.Join(", ", read.Issues.Select(static issue => $"{issue.Code} {issue.Found}")));
                Assert.Equal(Flat(form), Flat(read.Form));
            },
            iter: Forms,
            seed: "0000KoTPYk1j",
            threads: 1);

    [Fact]
    public void Reading_what_was_read_changes_nothing() =>
        ContactForms.Sample(
            static form =>
            {
                ContactForm once = Read(FormTemplate.Filled(Centre, Address, form), "utf-8", true).Form;
                return Same(once, Read(FormTemplate.Filled(Centre, Address, once), "utf-8", true).Form);
            },
            iter: Forms,
            seed: "0000KoTPYk1j",
            threads: 1);

    [Fact]
    public void Blank_form_states_consent_and_answers_nothing()
    {
        ValidatedForm blank = Read(FormTemplate.Blank(Centre, Address), "utf-8", false);

        Assert.Equal(ContactForm.Empty with { Consent = true }, blank.Form with { DeputyContacts = ContactForm.Empty.DeputyContacts });
        Assert.Equal(5, blank.Issues.Count);
        Assert.All(blank.Issues, static issue => Assert.EndsWith(".missing", issue.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void Blank_form_names_the_centre_and_where_to_send_it()
    {
        string blank = FormTemplate.Blank(Centre, Address);

        Assert.Contains($"{Address} 宛にご送付ください", blank, StringComparison.Ordinal);
        Assert.Contains($"We agree with {Centre} to coordinate", blank, StringComparison.Ordinal);
        Assert.DoesNotContain("JPCERT", blank, StringComparison.Ordinal);
    }

    private static ValidatedForm Read(string text, string charset, bool declared)
    {
        // Of .NET's encoders for ISO-2022-JP, the one that keeps half-width kana as they are.
        Encoding? encoding = charset == "iso-2022-jp" ? CodePagesEncodingProvider.Instance.GetEncoding(50221) : CodePagesEncodingProvider.Instance.GetEncoding(charset);
        byte[] bytes = (encoding ?? Encoding.GetEncoding(charset)).GetBytes(text);
        bytes = charset == "utf-16le" ? [0xFF, 0xFE, .. bytes] : bytes;
        return FormValidator.Validate(FormReader.Read(bytes, declared ? $"text/plain; charset={charset}" : null));
    }

    private static bool Same(ContactForm expected, ContactForm actual) =>
        Flat(expected).SequenceEqual(Flat(actual));

    private static IEnumerable<string> Flat(ContactForm form) =>
        [form.Team.OrganizationName, .. form.Team.Emails, form.Team.Telephone, form.Team.MailAddress, .. form.DeputyContacts.Prepend(form.PrimaryContact).SelectMany(Flat)];

    private static IEnumerable<string> Flat(PersonContact person) => [person.Name, person.Affiliation, person.Title, .. person.Emails, person.Telephone, person.MailAddress];
}
