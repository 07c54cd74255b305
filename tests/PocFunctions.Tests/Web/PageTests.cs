using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Web;

/// <summary>Pages, whatever the request that asks for them looks like.</summary>
public class PageTests
{
    // All of these pass Kestrel; none is an address.
    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("host:99999")]
    [InlineData("-")]
    [InlineData("%41")]
    [InlineData("[::1")]
    public async Task A_page_is_shown_whatever_the_Host_header_says(string value)
    {
        await using var host = new PipelineHost();
        var call = new HttpCall();
        call.Request.Host = new HostString(value);

        var answer = await call.AnswerAsync(host.Services, host.Get<IIntakeStation>().ShowFormAsync);

        Assert.Equal(200, answer.Status);
        Assert.Contains("Example Coordination Centre", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", true)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true)]
    [InlineData("TEXT/HTML;q=0.5", true)]
    [InlineData("application/json, text/html", true)]
    [InlineData("application/json, text/html;q=0.9", false)]
    [InlineData("text/html;q=0", false)]
    [InlineData("*/*", false)]
    [InlineData("text/*", false)]
    [InlineData("", false)]
    [InlineData(";;,,\"", false)]
    public void It_is_a_person_who_asks_for_HTML(string accept, bool html) =>
        Assert.Equal(html, PocFunctions.Pipeline.Web.Accepts.Html(new HttpCall().With("Accept", accept).Request));

    [Fact]
    public async Task The_form_has_no_inline_script_or_style()
    {
        await using var host = new PipelineHost();

        var page = (await new HttpCall().AnswerAsync(host.Services, host.Get<IIntakeStation>().ShowFormAsync)).Body;

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("脆弱性", page, StringComparison.Ordinal);
    }
}
