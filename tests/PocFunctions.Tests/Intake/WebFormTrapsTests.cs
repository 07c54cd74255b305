using System.Globalization;
using System.Text;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>What betrays a program at the web form, and what does not.</summary>
public class WebFormTrapsTests
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data; boundary=x";

    private static readonly DateTimeOffset Now = SampleVendor.Now;

    private static readonly Dictionary<string, (string ContentType, string Body, bool Caught)> Rows = new()
    {
        ["a form filled in time"] = (UrlEncoded, Fields("", -3000), false),
        ["a form filled too fast"] = (UrlEncoded, Fields("", -2999), true),
        ["a form filled in no time"] = (UrlEncoded, Fields("", 0), true),
        ["a form of yesterday"] = (UrlEncoded, Fields("", -86_400_000), false),
        ["a form of a clock ahead of ours"] = (UrlEncoded, Fields("", 60_000), false),
        ["the hidden field filled"] = (UrlEncoded, Fields("https://spam.example", -60_000), true),
        ["the hidden field alone"] = (UrlEncoded, "website=x", true),
        ["no such fields"] = (UrlEncoded, "team.organizationName=x", false),
        ["a time that is none"] = (UrlEncoded, "website=&shownAt=now", false),
        ["a time out of bounds"] = (UrlEncoded, "website=&shownAt=99999999999999999999999", false),
        ["a time below nought"] = (UrlEncoded, "website=&shownAt=-5", false),
        ["nothing that can be read"] = (UrlEncoded, "%%%=%ZZ&&&", false),
        ["more fields than are read"] = (UrlEncoded, string.Concat(Enumerable.Range(0, 4000).Select(number => $"f{number}=&")), false),
        ["another charset"] = (UrlEncoded + "; charset=shift_jis", Fields("", 0), true),
        ["the type in capitals"] = ("Application/X-WWW-Form-URLEncoded", Fields("", 0), true),
        ["parts filled in time"] = (Multipart, Parts("", -3000), false),
        ["parts filled too fast"] = (Multipart, Parts("", -2999), true),
        ["parts with the hidden field"] = (Multipart, Parts("spam", -60_000), true),
        ["parts in a quoted boundary"] = ("multipart/form-data; boundary=\"x\"", Parts("", 0), true),
        ["parts with a very long hidden field"] = (Multipart, Parts(new string('s', 5000), -60_000), true),
        ["parts without such fields"] = (Multipart, "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\ntext\r\n--x--\r\n", false),
        ["parts that break off"] = (Multipart, Parts("", -60_000)[..60], false),
        ["parts that are none"] = (Multipart, "website=x", false),
        ["parts with headers that are none"] = (Multipart, "--x\r\nno header\r\n\r\nx\r\n--x--\r\n", false),
        ["parts without a disposition"] = (Multipart, "--x\r\nX-Name: website\r\n\r\nx\r\n--x--\r\n", false),
        ["a text"] = ("text/plain", "website=x", false),
        ["JSON"] = ("application/json", "{\"website\":\"x\"}", false),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_program_is_told_from_a_person_by(string what)
    {
        var (contentType, body, caught) = Rows[what];

        Assert.Equal(caught, await WebFormTraps.CatchAsync(Encoding.UTF8.GetBytes(body), contentType, Now, PipelineHost.Cancellation));
    }

    [Fact]
    public async Task What_is_caught_is_told_what_to_do_and_nothing_of_it_is_stored()
    {
        await using var host = new PipelineHost();
        foreach (var (contentType, body, _) in Rows.Values.Where(row => row.Caught))
        {
            var answer = await host.SubmitAsync(new HttpCall("POST", "/submissions").WithBody(Encoding.UTF8.GetBytes(body), contentType));

            Assert.Equal((422, "looks-automatic"), (answer.Status, answer.ProblemName));
        }

        Assert.Empty(host.Effects.Log);
        Assert.Empty(host.RawForms.All);
    }

    private static string Fields(string website, int milliseconds) => $"team.organizationName=x&website={Uri.EscapeDataString(website)}&shownAt={Time(milliseconds)}";

    private static string Parts(string website, int milliseconds) => string.Concat(
        $"--x\r\nContent-Disposition: form-data; name=\"website\"\r\n\r\n{website}\r\n",
        $"--x\r\nContent-Disposition: form-data; name=\"shownAt\"\r\n\r\n{Time(milliseconds)}\r\n--x--\r\n");

    private static string Time(int milliseconds) => (Now.ToUnixTimeMilliseconds() + milliseconds).ToString(CultureInfo.InvariantCulture);
}
