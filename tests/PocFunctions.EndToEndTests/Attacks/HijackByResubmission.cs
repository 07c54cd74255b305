using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// The plainest attack: send the form again, in a registered vendor's name, with a mailbox of one's own. It becomes a
/// change request that an operator sees and the old contact hears of; the contact in force stays.
/// </summary>
[Collection(SharedRegister.Name)]
public sealed class HijackByResubmission(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_the_name_is_the_same_and_the_address_the_attackers()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        FilledForm forged = victim with { Organization = victim.Organization.ToUpperInvariant() + " Co., Ltd.", TeamEmail = $"psirt@{FilledForm.Word()}.example" };

        string id = await host.SubmitAsync(forged);

        JsonElement change = await host.OnlyChangeAsync(vendorId);
        Assert.Contains("sameName", change.Texts("reasons"));
        Assert.Equal([forged.TeamEmail], change.Texts("toProve"));
        await AssertUntouchedAsync(vendorId, victim, "change");

        // The old contact is told, with the new address masked; the attacker learns of no difference to an application.
        Vendor.ReadMail notice = await host.MailAsync("object", victim.TeamEmail);
        Assert.Contains("p***@" + forged.TeamEmail.Split('@')[1], notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(forged.TeamEmail, notice.Text, StringComparison.Ordinal);

        // His own mailbox proven, he has got no further than to wait for those who were told.
        await host.ProveAsync(forged.TeamEmail);
        await host.Vendor.WaitForStateAsync(id, "awaitingApproval");
        string call = $"changes/{change.Text("changeId")}/";
        Operator.Answer early = await host.Alice.PostAsync(host.LocalHost, call + "approve", new { revision = 1, note = "looks well" });
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains(early.Problem, (string[])["not-noticed", "cooling-off"]);

        Assert.Contains("Objection noted", await host.Vendor.AnswerAsync(notice.Link, "object", "yes"), StringComparison.Ordinal);
        await AssertUntouchedAsync(vendorId, victim, "change", "objection");
        (await host.Alice.PostAsync(host.LocalHost, call + "refuse", new { revision = 1, note = "the contact objects" })).Expect(HttpStatusCode.OK);

        await AssertUntouchedAsync(vendorId, victim);
        Assert.Equal(
            ["changeRequested", "changeProven", "changeObjected", "changeRefused"],
            (await host.HistoryAsync(vendorId)).Where(happened => happened.StartsWith("change", StringComparison.Ordinal) && happened != "changeNoticed"));
        Assert.Equal("refused", (await host.Vendor.GetJsonAsync("submissions/" + id)).Text("state"));
    }

    [Fact]
    public async Task What_happens_when_another_person_of_the_same_domain_asks()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        FilledForm forged = victim with
        {
            Organization = FilledForm.Word() + " Research",
            TeamEmail = "intern@mail." + victim.TeamEmail.Split('@')[1],
        };

        await host.SubmitAsync(forged);

        JsonElement change = await host.OnlyChangeAsync(vendorId);
        Assert.Contains("sameDomain", change.Texts("reasons"));
        Assert.Equal([forged.TeamEmail], change.Texts("toProve"));
        await AssertUntouchedAsync(vendorId, victim, "change");
        Assert.Empty(await host.Alice.FindAsync(host.LocalHost, forged.Organization));
        await host.MailAsync("object", victim.TeamEmail);
    }

    [Fact]
    public async Task What_happens_when_only_the_telephone_number_is_the_attackers()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);

        await host.SubmitAsync(victim with { TeamTelephone = "+81-3-5555-0666" });

        // Whoever telephones to make sure must not be led to the attacker: the mailbox has to speak first.
        JsonElement change = await host.OnlyChangeAsync(vendorId);
        Assert.Equal("team.telephone", Assert.Single(change.GetProperty("fields").EnumerateArray()).Text("field"));
        (await host.Alice.PostAsync(host.LocalHost, $"changes/{change.Text("changeId")}/approve", new { revision = 1, note = "" }))
            .ExpectProblem("mailbox-not-proven");
        await AssertUntouchedAsync(vendorId, victim, "change");
        await host.MailAsync("object", victim.TeamEmail);
    }

    [Fact]
    public async Task What_happens_when_two_vendors_share_a_public_mail_domain()
    {
        FilledForm victim = FilledForm.New() with { TeamEmail = $"{FilledForm.Word()}@gmail.com" };
        string vendorId = await host.RegisterAsync(victim);
        FilledForm other = FilledForm.New() with { TeamEmail = $"{FilledForm.Word()}@gmail.com" };

        string otherId = await host.ApplyAsync(other);

        Assert.NotEqual(vendorId, otherId);
        await AssertUntouchedAsync(vendorId, victim);
        Assert.Empty((await host.Alice.VendorAsync(host.LocalHost, otherId)).GetProperty("rivals").EnumerateArray());
    }

    private async Task AssertUntouchedAsync(string vendorId, FilledForm victim, params string[] attention)
    {
        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        Assert.Equal(victim.TeamEmail, vendor.TeamEmail());
        Assert.Equal(victim.TeamTelephone, vendor.GetProperty("contact").GetProperty("team").Text("telephone"));
        Assert.Equal(1, vendor.GetProperty("revision").GetInt32());
        Assert.Equal(attention, vendor.Texts("attention"));
    }
}
