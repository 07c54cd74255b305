using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Whether a vendor, a token or a submission exists is not told by status, headers or body.</summary>
[Collection(SharedRegister.Name)]
public sealed class Enumeration(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_a_form_asks_whether_a_vendor_is_registered()
    {
        FilledForm known = FilledForm.New();
        await host.RegisterAsync(known);
        FilledForm probe = known with { TeamEmail = $"psirt@{FilledForm.Word()}.example" };
        FilledForm unknown = probe with { Organization = $"{FilledForm.Word()} Denki", TeamEmail = $"psirt@{FilledForm.Word()}.example" };

        List<string> ids = [];
        List<Look> receipts = [];
        foreach (FilledForm form in (IEnumerable<FilledForm>)[probe, unknown])
        {
            using var content = new ByteArrayContent(form.Json());
            content.Headers.ContentType = new("application/json");
            using HttpResponseMessage answer = await host.LocalHost.Client.PostAsync("submissions", content, TestContext.Current.CancellationToken);
            Look look = await Look.OfAsync(answer);
            using JsonDocument body = JsonDocument.Parse(look.Body);
            ids.Add(body.RootElement.Text("id")!);
            receipts.Add(Neutral(look, form, body.RootElement));
        }

        Assert.Equal(receipts[1], receipts[0]);
        foreach (FilledForm form in (IEnumerable<FilledForm>)[probe, unknown])
        {
            // Before the proof, and after it: all that a stranger can do alone.
            Vendor.ReadMail mail = await host.VerifyMailAsync(form.TeamEmail);
            Assert.DoesNotContain(known.TeamEmail, mail.Text, StringComparison.Ordinal);
        }

        await AssertAlikeAsync(ids, probe, unknown);
        await host.ProveAsync(probe.TeamEmail);
        await host.ProveAsync(unknown.TeamEmail);
        await AssertAlikeAsync(ids, probe, unknown);
    }

    [Fact]
    public async Task What_happens_when_ids_of_submissions_are_tried()
    {
        string id = await host.SubmitAsync(FilledForm.New());
        Look expected = await Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + new string('0', 10) + "-" + new string('0', 22));

        string other = Base64Url.EncodeToString([.. RandomNumberGenerator.GetBytes(16)]);
        foreach (string guess in (string[])[id[..11] + other, id[..^1], id + "0", id.ToUpperInvariant() + "x", id[..11], "2026112222", "x"])
        {
            Look found = await Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + guess);
            Assert.Equal(HttpStatusCode.NotFound, found.Status);
            Assert.Equal(expected, found);
        }

        Assert.Equal(HttpStatusCode.OK, (await Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + id)).Status);
    }

    [Fact]
    public async Task What_happens_when_burnt_and_superseded_links_are_compared_with_unknown_ones()
    {
        FilledForm form = FilledForm.New();
        await host.SubmitAsync(form);
        Vendor.ReadMail superseded = await host.VerifyMailAsync(form.TeamEmail);
        await host.SubmitAsync(form with { TeamTelephone = "+81-3-5555-0123" });
        Vendor.ReadMail burnt = await host.VerifyMailAsync(form.TeamEmail, seen: 1);
        string wrong = burnt.Code == "000000" ? "000001" : "000000";
        for (int guess = 0; guess < 5; guess++)
        {
            await Look.AtAsync(host.LocalHost, HttpMethod.Post, burnt.Link.PathAndQuery, wrong);
        }

        string unknown = "/verify/" + Base64Url.EncodeToString([.. RandomNumberGenerator.GetBytes(48)]);
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            foreach (bool asPage in (bool[])[false, true])
            {
                Look expected = await Look.AtAsync(host.LocalHost, method, unknown, "123456", asPage);
                Assert.Equal(HttpStatusCode.NotFound, expected.Status);
                Assert.Equal(expected, await Look.AtAsync(host.LocalHost, method, burnt.Link.PathAndQuery, burnt.Code, asPage));
                Assert.Equal(expected, await Look.AtAsync(host.LocalHost, method, superseded.Link.PathAndQuery, superseded.Code, asPage));
            }
        }
    }

    [Fact]
    public async Task What_happens_when_the_register_is_asked_what_it_holds()
    {
        FilledForm known = FilledForm.New();
        await host.RegisterAsync(known);
        FilledForm unproven = FilledForm.New();
        await host.SubmitAsync(unproven);
        await host.VerifyMailAsync(unproven.TeamEmail);
        string unknown = $"psirt@{FilledForm.Word()}.example";

        List<Look> answers = [];
        foreach (string email in (string[])[known.TeamEmail, unproven.TeamEmail, unknown])
        {
            using var content = new FormUrlEncodedContent([new("email", email)]);
            using HttpResponseMessage answer = await host.LocalHost.Client.PostAsync("check", content, TestContext.Current.CancellationToken);
            answers.Add(await Look.OfAsync(answer));
        }

        Assert.Equal(HttpStatusCode.OK, answers[0].Status);
        Assert.Single(answers.Distinct());

        // Only the mailbox itself learns of it, and once a day.
        await host.MailAsync("confirm", known.TeamEmail);
        Assert.DoesNotContain(host.Vendor.Mails(), mail => mail.To == unknown || (mail.To == unproven.TeamEmail && !mail.LeadsTo("verify")));
    }

    private async Task AssertAlikeAsync(List<string> ids, FilledForm probe, FilledForm unknown)
    {
        foreach (bool asPage in (bool[])[false, true])
        {
            Look found = await StatusAsync(ids[0], probe, asPage);
            Look expected = await StatusAsync(ids[1], unknown, asPage);
            Assert.Equal(expected, found);
        }
    }

    private async Task<Look> StatusAsync(string id, FilledForm form, bool asPage)
    {
        Look look = await Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + id, asPage: asPage);
        return Neutral(look, form, await host.Vendor.GetJsonAsync("submissions/" + id));
    }

    /// <summary>Without what the sender gave itself, and times and hashes of it.</summary>
    private static Look Neutral(Look look, FilledForm form, JsonElement status)
    {
        string Of(string text)
        {
            foreach (string own in (IEnumerable<string>)[status.Text("id")!, status.Text("sha256")!, form.Organization, form.TeamEmail])
            {
                text = text.Replace(own, "own", StringComparison.Ordinal);
            }

            return System.Text.RegularExpressions.Regex.Replace(text, @"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z|Content-Length: \d+", "then");
        }

        return look with { Headers = Of(look.Headers), Body = Of(look.Body) };
    }
}
