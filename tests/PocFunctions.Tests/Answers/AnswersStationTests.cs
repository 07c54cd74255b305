using System.Text;
using PocFunctions.Pipeline.Answers;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>Bodies that are no answer at all: told so, and never a failure of ours.</summary>
public class AnswersStationTests
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    private static readonly Dictionary<string, (string? ContentType, string Body)> Rows = new()
    {
        ["nothing"] = (null, ""),
        ["a form without fields"] = (UrlEncoded, ""),
        ["other fields"] = (UrlEncoded, "token=1&x=2"),
        ["thousands of fields"] = (UrlEncoded, string.Concat(Enumerable.Repeat("a&", 4000))),
        ["an endless name"] = (UrlEncoded, new string('a', 4000) + "=1"),
        ["more than a browser sends"] = (UrlEncoded, "code=" + new string('1', 8 * 1024)),
        ["broken escapes"] = (UrlEncoded, "code=%&answer=%zz%ff%fe"),
        ["a character that cannot be normalized"] = (UrlEncoded, "code=%EF%BF%BE&answer=%EF%BF%BE"),
        ["JSON"] = ("application/json", """{"code":"123456","answer":"confirm"}"""),
        ["multipart"] = ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n123456\r\n--x--"),
        ["a form in a charset that is none"] = (UrlEncoded + "; charset=nonsense", "code=12345"),
    };

    public static TheoryData<string> Bodies => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_holds_no_answer_changes_nothing(string what)
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180);
        await host.ApplyAsync(SampleForm.Filled with { Team = SampleForm.Filled.Team with { OrganizationName = "Another", Emails = ["second@another.example"] } });
        var verify = RecordingMailProvider.TokenIn(host.Mail.LastTo("second@another.example"));
        var confirm = RecordingMailProvider.TokenIn(host.Mail.LastTo(SampleForm.TeamEmail));
        var (contentType, body) = Rows[what];
        host.Effects.Begin();

        var verified = await Post(contentType, body).AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().VerifyAsync(request, verify, PipelineHost.Cancellation));
        var confirmed = await Post(contentType, body).AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().ConfirmAsync(request, confirm, PipelineHost.Cancellation));

        Assert.Equal((400, "code-wrong"), (verified.Status, verified.ProblemName));
        Assert.Equal(400, confirmed.Status);
        Assert.StartsWith("text/html", confirmed.ContentType, StringComparison.Ordinal);
        Assert.Empty(host.Effects.Log);
    }

    private static HttpCall Post(string? contentType, string body) => new HttpCall("POST").WithBody(Encoding.ASCII.GetBytes(body), contentType);
}
