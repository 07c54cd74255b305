using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using Xunit;

namespace PocFunctions.Tests.Validation;

/// <summary>The rules of the register, on forms in JSON, where every field can be put as wanted.</summary>
public sealed class FormValidatorTests
{
    private const string Team = """ "organizationName": "サンプル電機", "emails": ["vh@x.example"], "telephone": "03-1234-5678" """;
    private const string Primary = """ "name": "山田", "emails": ["taro@x.example"] """;
    private static readonly string Long = new('山', ReadingLimits.ValueLength + 1);

    public static TheoryData<string, string, string> Rules => new()
    {
        // what stands there, the code, its severity
        { Form(consent: "false"), "consent.missing", "Error" },
        { Form(consent: "[]"), "consent.invalid", "Error" },
        { Form(team: Team.Replace("サンプル電機", " ", StringComparison.Ordinal)), "team.organizationName.missing", "Error" },
        { Form(team: Team.Replace("vh@x.example", "", StringComparison.Ordinal)), "team.email.missing", "Error" },
        { Form(team: Team.Replace("vh@x.example", "vh", StringComparison.Ordinal)), "team.email.invalid", "Error" },
        { Form(team: Team.Replace("vh@x.example", "vh@x.example, vh@", StringComparison.Ordinal)), "team.email.invalid", "Warning" },
        { Form(team: Team.Replace("vh@x.example", "a@x.example, b@x.example, c@x.example, d@x.example", StringComparison.Ordinal)), "team.email.tooMany", "Error" },
        { Form(team: Team.Replace("03-1234-5678", "", StringComparison.Ordinal)), "team.telephone.missing", "Error" },
        { Form(team: Team.Replace("03-1234-5678", ",", StringComparison.Ordinal)), "team.telephone.missing", "Error" },
        { Form(team: Team.Replace("03-1234-5678", "12", StringComparison.Ordinal)), "team.telephone.invalid", "Warning" },
        { Form(team: Team.Replace("サンプル電機", "○○株式会社", StringComparison.Ordinal)), "team.organizationName.placeholder", "Error" },
        { Form(team: Team.Replace("サンプル電機", "○○株式会社", StringComparison.Ordinal)), "team.organizationName.missing", "Error" },
        { Form(team: Team.Replace("vh@x.example", "vh@--御社名--.co.jp", StringComparison.Ordinal)), "team.email.placeholder", "Error" },
        { Form(team: Team.Replace("vh@x.example", "vh@--御社名--.co.jp", StringComparison.Ordinal)), "team.email.invalid", "Error" },
        { Form(primary: Primary.Replace("山田", "", StringComparison.Ordinal)), "primaryContact.name.missing", "Error" },
        { Form(primary: Primary.Replace("taro@x.example", "taro", StringComparison.Ordinal)), "primaryContact.email.invalid", "Error" },
        { Form(primary: Primary + """, "title": "なし" """), "primaryContact.title.placeholder", "Warning" },
        { Form(primary: Primary + """, "affiliation": 1 """), "primaryContact.affiliation.invalid", "Error" },
        { Form(primary: Primary + $$""", "title": "{{Long}}" """), "primaryContact.title.tooLong", "Error" },
        { Form(deputies: """{"emails": ["broken"]}"""), "deputyContacts[0].email.invalid", "Warning" },
        { Form(deputies: $$"""{"name": "{{Long}}"}"""), "deputyContacts[0].name.tooLong", "Warning" },
        { Form(deputies: """{"name": "副", "telephone": "1"}"""), "deputyContacts[0].telephone.invalid", "Warning" },
        { Form(deputies: string.Join(',', Enumerable.Repeat("""{"name": "副"}""", 6))), "deputyContacts.tooMany", "Error" },
        { Form(primary: Primary.Replace("山田", "山\uFFFD", StringComparison.Ordinal)), "text.damaged", "Error" },
        { Form(primary: Primary.Replace("山田", "山\uE000", StringComparison.Ordinal)), "text.lossy", "Warning" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_gives_its_code_and_severity(string json, string code, string severity)
    {
        ValidatedForm form = Validate(json);

        FormIssue issue = Assert.Single(form.Issues, issue => issue.Code == code);
        Assert.Equal(severity, issue.Severity.ToString());
        Assert.NotEmpty(issue.Message.Ja);
        Assert.NotEmpty(issue.Message.En);
        Assert.Equal(form.Issues.All(static one => one.Severity == IssueSeverity.Warning), form.Accepted);
    }

    [Fact]
    public void Complete_form_has_no_issues() => Assert.Empty(Validate(Form()).Issues);

    [Fact]
    public void Issues_stand_in_the_order_of_the_form()
    {
        ValidatedForm form = Validate("""{"consent": false, "team": {}, "primaryContact": {"title": "なし"}, "deputyContacts": [{"name": "副", "emails": ["x"]}]}""");

        Assert.Equal(
            [
                "consent.missing", "team.organizationName.missing", "team.email.missing", "team.telephone.missing", "primaryContact.name.missing",
                "primaryContact.title.placeholder", "primaryContact.email.missing", "deputyContacts[0].email.invalid",
            ],
            form.Issues.Select(static issue => issue.Code));
    }

    [Fact]
    public void Values_are_cut_to_the_limits_and_no_character_in_two()
    {
        string name = new string('山', ReadingLimits.ValueLength - 1) + "𠮷𠮷";

        ValidatedForm form = Validate(Form(primary: Primary.Replace("山田", name, StringComparison.Ordinal)));

        Assert.Equal(new string('山', ReadingLimits.ValueLength - 1), form.Form.PrimaryContact.Name);
        Assert.Equal(ReadingLimits.FoundLength, form.Issues.Single().Found!.Length);
    }

    [Fact]
    public void What_is_beyond_the_limits_is_dropped()
    {
        string emails = Primary.Replace("taro@x.example", "a@x.example, b@x.example, c@x.example, d@x.example", StringComparison.Ordinal);
        ValidatedForm form = Validate(Form(primary: emails, deputies: string.Join(',', Enumerable.Range(0, 9).Select(static i => $$"""{"name": "副{{i}}"}"""))));

        Assert.Equal(["a@x.example", "b@x.example", "c@x.example"], form.Form.PrimaryContact.Emails);
        Assert.Equal(ReadingLimits.Deputies, form.Form.DeputyContacts.Count);
    }

    [Fact]
    public void Placeholder_is_no_answer() => Assert.Equal("", Validate(Form(primary: Primary + """, "title": "該当なし" """)).Form.PrimaryContact.Title);

    [Fact]
    public void Messages_name_the_field_and_say_what_to_do()
    {
        FormIssue issue = Validate(Form(team: Team.Replace("03-1234-5678", "", StringComparison.Ordinal))).Issues.Single();

        Assert.Equal("「連絡先情報：電話番号」をご記入ください。", issue.Message.Ja);
        Assert.Equal("Please fill in \"Team Contact: Telephone Number\".", issue.Message.En);
    }

    [Fact]
    public void Text_that_is_not_the_form_has_one_issue_only() =>
        Assert.Equal(["form.notRecognised"], FormValidator.Validate(FormReader.Read("本日は晴天なり。"u8.ToArray(), null)).Issues.Select(static issue => issue.Code));

    private static ValidatedForm Validate(string json) => FormValidator.Validate(FormReader.Read(Encoding.UTF8.GetBytes(json), "application/json"));

    private static string Form(string consent = "true", string team = Team, string primary = Primary, string deputies = "") =>
        $$"""{"consent": {{consent}}, "team": { {{team}} }, "primaryContact": { {{primary}} }, "deputyContacts": [ {{deputies}} ]}""";
}
