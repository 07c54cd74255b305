using PocFunctions.Pipeline.Web;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Web;

/// <summary>Whose pages may post to us.</summary>
public class OriginsTests
{
    private const string PublicUrl = "https://register.centre.example/poc/";

    [Theory]
    [InlineData("POST", null, null, true)]
    [InlineData("POST", "", null, true)]
    [InlineData("POST", "https://register.centre.example", null, true)]
    [InlineData("POST", "https://contacts.centre.example", null, true)]
    [InlineData("POST", "http://register.centre.example", null, false)]
    [InlineData("POST", "https://register.centre.example:8443", null, false)]
    [InlineData("POST", "https://register.centre.example.attacker.example", null, false)]
    [InlineData("POST", "https://attacker.example", null, false)]
    [InlineData("POST", "https://attacker.example", "same-origin", false)]
    [InlineData("POST", "https://centre.example", "same-site", false)]
    [InlineData("POST", "null", null, false)]
    [InlineData("POST", "null", "cross-site", false)]
    [InlineData("POST", "null", "same-site", false)]
    [InlineData("POST", "null", "same-origin", true)]
    [InlineData("PUT", "https://attacker.example", null, false)]
    [InlineData("DELETE", "https://attacker.example", null, false)]
    [InlineData("GET", "https://attacker.example", null, true)]
    [InlineData("HEAD", "https://attacker.example", null, true)]
    public void A_request_may_change_something(string method, string? origin, string? site, bool allowed)
    {
        var call = new HttpCall(method);
        call = origin is null ? call : call.With("Origin", origin);
        call = site is null ? call : call.With("Sec-Fetch-Site", site);

        Assert.Equal(allowed, Origins.Allow(call.Request, PublicUrl));
    }

    [Fact]
    public async Task A_foreign_page_has_nothing_stored()
    {
        await using var host = new PipelineHost();

        var answer = await host.SubmitAsync(new HttpCall("POST", "/submissions")
            .WithBody(SampleForm.Json(SampleForm.Filled), "application/json").With("Origin", "https://attacker.example"));

        Assert.Equal(403, answer.Status);
        Assert.Empty(host.Effects.Log);
    }
}
