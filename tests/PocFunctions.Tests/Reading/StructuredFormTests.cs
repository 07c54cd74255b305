using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using Xunit;

namespace PocFunctions.Tests.Reading;

public sealed class StructuredFormTests
{
    private const string Json = """
        {"Consent": true,
         "team": {"organizationName": "サンプル電機株式会社", "emails": ["vh@sample.example.co.jp"], "telephone": "03-1234-5678", "mailAddress": "東京都\r\n千代田区"},
         "PRIMARYCONTACT": {"name": " 山田 太郎　", "emails": ["taro@sample.example.co.jp", null], "title": null},
         "deputyContacts": [{}, {"name": "副 担当", "emails": ["fuku@sample.example.co.jp"]}]}
        """;

    private const string Fields =
        "consent=on&team.organizationName=%E3%82%B5%E3%83%B3%E3%83%97%E3%83%AB%E9%9B%BB%E6%A9%9F%E6%A0%AA%E5%BC%8F%E4%BC%9A%E7%A4%BE&team.email=vh%40sample.example.co.jp"
        + "&team.telephone=03-1234-5678&team.mailAddress=%E6%9D%B1%E4%BA%AC%E9%83%BD%0D%0A%E5%8D%83%E4%BB%A3%E7%94%B0%E5%8C%BA&primaryContact.name=%E5%B1%B1%E7%94%B0+%E5%A4%AA%E9%83%8E"
        + "&primaryContact.email=taro%40sample.example.co.jp&deputyContacts%5B0%5D.name=&deputyContacts%5B1%5D.name=%E5%89%AF+%E6%8B%85%E5%BD%93&deputyContacts%5B1%5D.email=fuku%40sample.example.co.jp";

    public static TheoryData<string, string> Bodies => new()
    {
        { Json, "application/json" },
        { Json, "application/json; charset=utf-8" },
        { $"{{\"form\": {Json}}}", "application/json" },
        { Fields, "application/x-www-form-urlencoded" },
        { Multipart(Fields), "multipart/form-data; boundary=\"x-y\"" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_kind_of_body_gives_the_same_form(string body, string mediaType)
    {
        ValidatedForm form = Read(Encoding.UTF8.GetBytes(body), mediaType);

        Assert.True(form.Accepted);
        Assert.Empty(form.Issues);
        Assert.Empty(form.Lines);
        Assert.True(form.Form.Consent);
        Assert.Equal("サンプル電機株式会社", form.Form.Team.OrganizationName);
        Assert.Equal(["vh@sample.example.co.jp"], form.Form.Team.Emails);
        Assert.Equal("+81312345678", form.Form.Team.TelephoneE164);
        Assert.Equal("東京都\n千代田区", form.Form.Team.MailAddress);
        Assert.Equal("山田 太郎", form.Form.PrimaryContact.Name);
        PersonContact deputy = Assert.Single(form.Form.DeputyContacts);
        Assert.Equal("副 担当", deputy.Name);
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void Web_form_in_another_charset_is_read_by_its_charset_field(string charset)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        string name = string.Concat(encoding.GetBytes("髙橋電機").Select(static b => $"%{b:X2}"));

        ValidatedForm form = Read(Encoding.ASCII.GetBytes($"_charset_={charset}&team.organizationName={name}"), "application/x-www-form-urlencoded");

        Assert.Equal("髙橋電機", form.Form.Team.OrganizationName);
    }

    [Fact]
    public void File_part_named_form_is_read_as_text_with_its_own_charset()
    {
        byte[] file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", "samples", "shift-jis-undeclared.bin"));
        byte[] body =
        [
            .. "--b\r\nContent-Disposition: form-data; name=\"team.organizationName\"\r\n\r\nnot this one\r\n"u8,
            .. "--b\r\nContent-Disposition: form-data; name=\"form\"; filename=\"poc.txt\"\r\nContent-Type: text/plain; charset=Windows-31J\r\n\r\n"u8,
            .. file,
            .. "\r\n--b--\r\n"u8,
        ];

        ValidatedForm form = Read(body, "multipart/form-data; boundary=b");

        Assert.Equal("サンプル電機株式会社", form.Form.Team.OrganizationName);
        Assert.Equal(17, form.Lines["team.organizationName"]);
    }

    [Theory]
    [InlineData("""{"consent": 1}""", "consent.invalid")]
    [InlineData("""{"consent": "perhaps"}""", "consent.invalid")]
    [InlineData("""{"team": {"organizationName": 5}}""", "team.organizationName.invalid")]
    [InlineData("""{"team": {"emails": {"a": 1}}}""", "team.email.invalid")]
    [InlineData("""{"team": {"emails": ["a@b.example", 1]}}""", "team.email.invalid")]
    [InlineData("""{"team": "Sample"}""", "team.organizationName.invalid")]
    [InlineData("""{"primaryContact": {"title": []}}""", "primaryContact.title.invalid")]
    [InlineData("""{"consent": true, "deputyContacts": 7}""", "deputyContacts[0].name.invalid")]
    [InlineData("""{"team": {"organizationName": "\ud800"}}""", "text.damaged")]
    [InlineData("""[1, 2]""", "form.notRecognised")]
    [InlineData("""{"hello": "world"}""", "form.notRecognised")]
    [InlineData("""{"consent": tru""", "form.notRecognised")]
    [InlineData("", "form.notRecognised")]
    public void Wrong_json_is_an_issue_and_never_an_exception(string body, string code)
    {
        ValidatedForm form = Read(Encoding.UTF8.GetBytes(body), "application/json");

        Assert.False(form.Accepted);
        Assert.Contains(form.Issues, issue => issue.Code == code);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"consent\"\r\n\r\non")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition")]
    [InlineData("multipart/form-data; boundary=b", "")]
    [InlineData("multipart/form-data; boundary=\"\"", "--b")]
    [InlineData("multipart/form-data", "--b\r\n\r\n--b--")]
    [InlineData("application/x-www-form-urlencoded", "=&=&&%&%4=%zz")]
    [InlineData("no media type at all;;;", "team.email=a")]
    public void Broken_bodies_are_read_as_far_as_they_go(string mediaType, string body) =>
        Assert.False(Read(Encoding.UTF8.GetBytes(body), mediaType).Accepted);

    private static ValidatedForm Read(byte[] body, string mediaType) => FormValidator.Validate(FormReader.Read(body, mediaType));

    private static string Multipart(string urlEncoded)
    {
        var body = new StringBuilder();
        foreach (string pair in urlEncoded.Split('&'))
        {
            string[] parts = pair.Split('=');
            body.Append("--x-y\r\nContent-Disposition: form-data; name=\"").Append(Uri.UnescapeDataString(parts[0])).Append("\"\r\n\r\n")
                .Append(Uri.UnescapeDataString(parts[1].Replace('+', ' '))).Append("\r\n");
        }

        return body.Append("--x-y--\r\n").ToString();
    }
}
