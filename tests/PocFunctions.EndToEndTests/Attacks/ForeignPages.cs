using System.Net;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Another site's page that would have a visitor's browser act here, or would frame, sniff or leak our pages.</summary>
[Collection(SharedRegister.Name)]
public sealed class ForeignPages(AttackedHost host)
{
    [Theory]
    [InlineData("https://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData("null", "cross-site", false)]
    [InlineData("http://127.0.0.1:1", "same-site", false)]
    [InlineData("null", "same-origin", true)]
    [InlineData("own", "same-origin", true)]
    [InlineData(null, null, true)]
    public async Task What_happens_when_a_form_is_posted_from_another_origin(string? origin, string? site, bool isTaken)
    {
        FilledForm form = FilledForm.New();
        await host.SubmitAsync(form);
        Vendor.ReadMail mail = await host.VerifyMailAsync(form.TeamEmail);
        using var request = new HttpRequestMessage(HttpMethod.Post, mail.Link.PathAndQuery) { Content = new FormUrlEncodedContent([new("code", mail.Code)]) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? mail.Link.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using HttpResponseMessage answer = await host.LocalHost.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        string state = (await host.Alice.VendorAsync(host.LocalHost, await host.IdOfAsync(form))).Text("state")!;
        Assert.Equal(isTaken ? "awaitingApproval" : "awaitingVerification", state);
    }

    [Fact]
    public async Task What_happens_when_pages_are_framed_cached_or_referred_to()
    {
        FilledForm form = FilledForm.New();
        string id = await host.SubmitAsync(form);
        Vendor.ReadMail mail = await host.VerifyMailAsync(form.TeamEmail);

        foreach (string path in (string[])["", "check", "operator", "submissions/" + id, "submissions/x", mail.Link.PathAndQuery, "object/x", "operator/api/vendors", "health"])
        {
            using HttpResponseMessage answer = await host.LocalHost.Client.GetAsync(path, TestContext.Current.CancellationToken);
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.True(answer.Headers.CacheControl!.NoStore, path);
            string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch("(?i)<script|<style| style=| on[a-z]+=", page);
        }
    }
}
