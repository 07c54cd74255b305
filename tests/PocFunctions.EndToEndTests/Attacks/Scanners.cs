using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// Mail gateways open every link, run what they find and post every form. Whoever cannot read a code and tick a choice
/// proves, confirms and stops nothing.
/// </summary>
[Collection(SharedRegister.Name)]
public sealed partial class Scanners(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_a_scanner_fetches_and_posts_every_link()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await host.Vendor.RunTimerAsync("Reconfirm");
        Vendor.ReadMail confirm = await host.MailAsync("confirm", victim.TeamEmail);
        FilledForm asked = victim with { TeamEmail = "new." + victim.TeamEmail };
        await host.SubmitAsync(asked);
        Vendor.ReadMail notice = await host.MailAsync("object", victim.TeamEmail);
        Vendor.ReadMail verify = await host.VerifyMailAsync(asked.TeamEmail);
        FilledForm applicant = FilledForm.New();
        await host.SubmitAsync(applicant);
        Vendor.ReadMail application = await host.VerifyMailAsync(applicant.TeamEmail);
        string applicantId = await host.IdOfAsync(applicant);
        string before = await StandingAsync(vendorId) + await StandingAsync(applicantId);

        foreach (Vendor.ReadMail mail in (IEnumerable<Vendor.ReadMail>)[confirm, notice, verify, application])
        {
            await ScanAsync(mail);
        }

        Assert.Equal(before, await StandingAsync(vendorId) + await StandingAsync(applicantId));

        // And nothing is used up: those the mails were for go on as if nobody had been there.
        Assert.Contains("Confirmed", await host.Vendor.AnswerAsync(application.Link, "code", application.Code), StringComparison.Ordinal);
        Assert.Contains("Confirmed", await host.Vendor.AnswerAsync(verify.Link, "code", verify.Code), StringComparison.Ordinal);
        Assert.Contains("Objection noted", await host.Vendor.AnswerAsync(notice.Link, "object", "yes"), StringComparison.Ordinal);
        Assert.Contains("confirmed", await host.Vendor.AnswerAsync(confirm.Link, "answer", "confirm"), StringComparison.Ordinal);
    }

    /// <summary>GET, HEAD, OPTIONS; then every form of the page, as it stands and with its buttons pressed.</summary>
    private async Task ScanAsync(Vendor.ReadMail mail)
    {
        string page = (await Look.AtAsync(host.LocalHost, HttpMethod.Get, mail.Link.PathAndQuery, asPage: true)).Body;
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete])
        {
            using var request = new HttpRequestMessage(method, mail.Link.PathAndQuery);
            using HttpResponseMessage answer = await host.LocalHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        // Fields that a program fills as the page offers them: what is typed in already, hidden, or chosen beforehand.
        KeyValuePair<string, string>[] offered = [.. Inputs().Matches(page).Select(input => input.Value)
            .Where(input => Value(input, "name").Length > 0 && (!Choices().IsMatch(input) || input.Contains(" checked", StringComparison.Ordinal)))
            .Select(input => KeyValuePair.Create(Value(input, "name"), Value(input, "value")))];
        HttpContent[] bodies =
        [
            new ByteArrayContent([]),
            new FormUrlEncodedContent([]),
            new FormUrlEncodedContent(offered),
            new FormUrlEncodedContent(offered.Select(field => KeyValuePair.Create(field.Key, field.Value.Length > 0 ? field.Value : "test"))),
            new StringContent("{\"code\":\"123456\",\"answer\":\"confirm\",\"object\":\"yes\"}", System.Text.Encoding.UTF8, "application/json"),
            new MultipartFormDataContent { { new StringContent("yes"), "object" }, { new StringContent("confirm"), "answer" } },
        ];
        foreach (HttpContent body in bodies)
        {
            using HttpResponseMessage answer = await host.LocalHost.Client.PostAsync(mail.Link.PathAndQuery, body, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, answer.StatusCode.ToString());
            body.Dispose();
        }
    }

    /// <summary>What an operator sees, but for the mails: a scanner that presses "send again" has a mail sent, within the caps.</summary>
    private async Task<string> StandingAsync(string vendorId)
    {
        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        return string.Join('\n', vendor.EnumerateObject().Where(member => member.Name != "mails").Select(member => member.ToString()));
    }

    private static string Value(string input, string attribute) =>
        WebUtility.HtmlDecode(Regex.Match(input, $" {attribute}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<(?:input|textarea|select)[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("type=\"(?:radio|checkbox)\"")]
    private static partial Regex Choices();
}
