using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>A change of address is not to be had in a hurry, nor from one operator where two are asked for.</summary>
public sealed class HasteAndTwoOperators(HasteAndTwoOperators.Register host) : IClassFixture<HasteAndTwoOperators.Register>
{
    [Fact]
    public async Task What_happens_when_a_change_hides_behind_one_that_was_told_already()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.ApplyAsync(victim);
        await AssertTakesTwoAsync($"vendors/{vendorId}/approve");
        FilledForm decoy = victim with { TeamEmail = $"decoy@{FilledForm.Word()}.example" };
        FilledForm hidden = victim with { TeamEmail = $"hidden@{FilledForm.Word()}.example" };
        await host.SubmitAsync(decoy);
        await host.MailAsync("object", victim.TeamEmail);
        await host.SubmitAsync(hidden);
        await host.ProveAsync(hidden.TeamEmail);
        string call = $"changes/{await ChangeOfAsync(vendorId, hidden)}/approve";

        // Today's mail went out before it was asked for: the contact has not heard of it, so its time has not begun.
        (await ActAsync(host.Alice, call)).ExpectProblem("not-noticed");

        await host.MoveToAsync(TimeSpan.FromDays(1));
        await host.Vendor.RunTimerAsync("Reconfirm");
        Vendor.ReadMail second = await host.MailAsync("object", victim.TeamEmail, seen: 1);
        Assert.Contains("h***@" + hidden.TeamEmail.Split('@')[1], second.Text, StringComparison.Ordinal);
        await Until.FoundAsync("notice on record", async () => (await host.HistoryAsync(vendorId)).Count(happened => happened == "changeNoticed") == 2 ? vendorId : null);
        (await ActAsync(host.Alice, call)).ExpectProblem("cooling-off");

        await host.MoveToAsync(TimeSpan.FromDays(3.9));
        (await ActAsync(host.Alice, call)).ExpectProblem("cooling-off");
        Assert.Equal(victim.TeamEmail, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).TeamEmail());

        // Then it takes two operators, and the old contact is told what was done.
        await host.MoveToAsync(TimeSpan.FromDays(4.1));
        await AssertTakesTwoAsync(call);
        Assert.Equal(hidden.TeamEmail, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).TeamEmail());
        await Until.FoundAsync("mail that it was changed", () => Task.FromResult(
            host.Vendor.Mails().FirstOrDefault(mail => mail.To == victim.TeamEmail && mail.Subject.Contains("was changed", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_happens_when_the_data_change_between_two_approvals()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.ApplyAsync(form);
        (await ActAsync(host.Alice, $"vendors/{vendorId}/approve")).Expect(HttpStatusCode.OK);
        await host.SubmitAsync(form with { PersonName = "Mallory" });
        await host.ProveAsync(form.TeamEmail, seen: 1);

        // The first approval was of other data: it counts no more.
        JsonElement vendor = (await ActAsync(host.Bob, $"vendors/{vendorId}/approve", 2)).Expect(HttpStatusCode.OK);
        Assert.Equal("awaitingApproval", vendor.Text("state"));
    }

    [Fact]
    public async Task What_happens_when_one_who_asked_counts_as_the_second()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.ApplyAsync(form);
        await AssertTakesTwoAsync($"vendors/{vendorId}/approve");
        (await host.Alice.PostAsync(host.LocalHost, $"vendors/{vendorId}/edit", new { revision = 1, note = "by telephone", contact = (form with { TeamTelephone = "+81-3-5555-0666" }).AsObject() }))
            .Expect(HttpStatusCode.OK);
        string call = $"changes/{(await host.OnlyChangeAsync(vendorId)).Text("changeId")}/approve";

        (await ActAsync(host.Bob, call)).Expect(HttpStatusCode.OK);
        (await ActAsync(host.Alice, call)).ExpectProblem("own-request");
        (await ActAsync(host.Bob, call)).ExpectProblem("second-operator-needed");
        Assert.Equal(1, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).GetProperty("revision").GetInt32());
        (await ActAsync(host.Dora, call)).Expect(HttpStatusCode.OK);
        Assert.Equal(2, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).GetProperty("revision").GetInt32());
    }

    /// <summary>One approves, cannot do so twice, and the second one's word is the one that counts.</summary>
    private async Task AssertTakesTwoAsync(string call)
    {
        (await ActAsync(host.Alice, call)).Expect(HttpStatusCode.OK);
        (await ActAsync(host.Alice, call)).ExpectProblem("second-operator-needed");
        (await ActAsync(host.Bob, call)).Expect(HttpStatusCode.OK);
    }

    private Task<Operator.Answer> ActAsync(Operator who, string call, int revision = 1) =>
        who.PostAsync(host.LocalHost, call, new { revision, note = "telephoned" });

    private async Task<string> ChangeOfAsync(string vendorId, FilledForm form)
    {
        foreach (JsonElement summary in (await host.Alice.VendorAsync(host.LocalHost, vendorId)).GetProperty("changes").EnumerateArray())
        {
            string id = summary.Text("changeId")!;
            if ((await host.Alice.GetAsync(host.LocalHost, "changes/" + id)).Body.GetProperty("contact").GetProperty("team").Texts("emails")[0] == form.TeamEmail)
            {
                return id;
            }
        }

        throw new InvalidOperationException("There is no such change request.");
    }

    public sealed class Register : AttackedHost
    {
        protected override IReadOnlyList<string> Settings => ["--Registry:ApprovalsRequired", "2", "--Reconfirmation:Interval", "180.00:00:00"];
    }
}
