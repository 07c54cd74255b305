using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>An operator's word holds for exactly what was seen, once, and for nobody's own request.</summary>
[Collection(SharedRegister.Name)]
public sealed class Approvals(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_an_application_is_revised_while_an_operator_looks_at_it()
    {
        FilledForm seen = FilledForm.New();
        string vendorId = await host.ApplyAsync(seen);
        FilledForm slippedIn = seen with { PersonName = "Mallory", PersonEmail = $"mallory@{FilledForm.Word()}.example" };
        await host.SubmitAsync(slippedIn);

        (await ApproveAsync(host.Alice, vendorId, 1)).ExpectProblem("revision-changed");
        (await ApproveAsync(host.Alice, vendorId, 2)).ExpectProblem("wrong-state");

        // What differs stands in the history, for the day the mailbox's owner proves the wrong revision in good faith.
        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        Assert.Equal("awaitingVerification", vendor.Text("state"));
        JsonElement revised = vendor.GetProperty("history").EnumerateArray().Last();
        Assert.Equal("revised", revised.Text("event"));
        Assert.Contains(revised.GetProperty("fields").EnumerateArray(), field =>
            field.Text("field") == "primaryContact.email" && field.Text("old") == seen.TeamEmail && field.Text("new") == slippedIn.PersonEmail);
    }

    [Fact]
    public async Task What_happens_when_another_change_was_applied_meanwhile()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.RegisterAsync(form);
        string first = await EditAsync(vendorId, form with { TeamTelephone = "+81-3-5555-0111" }, 1);
        string second = await EditAsync(vendorId, form with { TeamTelephone = "+81-3-5555-0122" }, 1);
        (await ApproveChangeAsync(host.Bob, first, 1)).Expect(HttpStatusCode.OK);

        (await ApproveChangeAsync(host.Bob, second, 1)).ExpectProblem("revision-changed");
        // Named anew it is still not applied: the present contacts have not been told what it would change now.
        (await ApproveChangeAsync(host.Bob, second, 2)).ExpectProblem("not-noticed");

        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        Assert.Equal("+81-3-5555-0111", vendor.GetProperty("contact").GetProperty("team").Text("telephone"));
    }

    [Fact]
    public async Task What_happens_when_two_operators_decide_at_once()
    {
        string vendorId = await host.ApplyAsync(FilledForm.New());

        Operator.Answer[] answers = await Task.WhenAll(
            ApproveAsync(host.Alice, vendorId, 1),
            host.Bob.PostAsync(host.LocalHost, $"vendors/{vendorId}/refuse", new { revision = 1, note = "unknown" }),
            ApproveAsync(host.Alice, vendorId, 1),
            ApproveAsync(host.Bob, vendorId, 1));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.Problem == "wrong-state"));
        Assert.Single(await host.HistoryAsync(vendorId), happened => happened is "approved" or "refused");
    }

    [Fact]
    public async Task What_happens_when_an_operator_approves_an_edit_of_his_own()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.RegisterAsync(form);
        string change = await EditAsync(vendorId, form with { TeamTelephone = "+81-3-5555-0666" }, 1);

        (await ApproveChangeAsync(host.Alice, change, 1)).ExpectProblem("own-request");
        (await ApproveChangeAsync(host.Carol, change, 1)).Expect(HttpStatusCode.Forbidden);
        await host.MailAsync("object", form.TeamEmail);
        Assert.Equal(["change"], (await host.Alice.VendorAsync(host.LocalHost, vendorId)).Texts("attention"));

        (await ApproveChangeAsync(host.Bob, change, 1)).Expect(HttpStatusCode.OK);
        JsonElement[] history = [.. (await host.Alice.VendorAsync(host.LocalHost, vendorId)).GetProperty("history").EnumerateArray()];
        Assert.Equal("alice", history.Single(entry => entry.Text("event") == "changeRequested").Text("by"));
        Assert.Equal("bob", history.Single(entry => entry.Text("event") == "changeApplied").Text("by"));
    }

    [Fact]
    public async Task What_happens_when_an_operator_edits_an_address_nobody_has_proven()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.RegisterAsync(form);
        string change = await EditAsync(vendorId, form with { TeamEmail = $"psirt@{FilledForm.Word()}.example" }, 1);

        // Two operators who agree are not enough: the new mailbox and the old contact have a say.
        (await ApproveChangeAsync(host.Bob, change, 1)).ExpectProblem("mailbox-not-proven");
        Assert.Equal(form.TeamEmail, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).TeamEmail());
        await host.MailAsync("object", form.TeamEmail);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("alice", HttpStatusCode.Unauthorized)]
    public async Task What_happens_when_the_key_is_missing_or_wrong(string? key, HttpStatusCode expected)
    {
        string vendorId = await host.ApplyAsync(FilledForm.New());
        foreach (string call in (string[])["vendors", $"vendors/{vendorId}", $"vendors/{vendorId}/approve", $"vendors/{vendorId}/edit", $"changes/{vendorId}{vendorId}/approve"])
        {
            bool acts = call.EndsWith("approve", StringComparison.Ordinal) || call.EndsWith("edit", StringComparison.Ordinal);
            using var request = new HttpRequestMessage(acts ? HttpMethod.Post : HttpMethod.Get, "operator/api/" + call);
            request.Content = acts ? new StringContent("{\"revision\":1,\"note\":\"\"}", System.Text.Encoding.UTF8, "application/json") : null;
            if (key is not null)
            {
                request.Headers.TryAddWithoutValidation("x-operator-key", key);
            }

            using HttpResponseMessage answer = await host.LocalHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(expected, answer.StatusCode);
        }

        Assert.Equal("awaitingApproval", (await host.Carol.VendorAsync(host.LocalHost, vendorId)).Text("state"));
        (await ApproveAsync(host.Carol, vendorId, 1)).Expect(HttpStatusCode.Forbidden);
    }

    private Task<Operator.Answer> ApproveAsync(Operator who, string vendorId, int revision) =>
        who.PostAsync(host.LocalHost, $"vendors/{vendorId}/approve", new { revision, note = "telephoned" });

    private Task<Operator.Answer> ApproveChangeAsync(Operator who, string changeId, int revision) =>
        who.PostAsync(host.LocalHost, $"changes/{changeId}/approve", new { revision, note = "telephoned" });

    /// <summary>Alice asks for a change; returns its id.</summary>
    private async Task<string> EditAsync(string vendorId, FilledForm form, int revision)
    {
        JsonElement vendor = (await host.Alice.PostAsync(host.LocalHost, $"vendors/{vendorId}/edit", new { revision, note = "told by telephone", contact = form.AsObject() }))
            .Expect(HttpStatusCode.OK);
        return vendor.GetProperty("changes").EnumerateArray().Last().Text("changeId")!;
    }
}
