using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>A link has one effect: whoever finds an old mail gains nothing by it.</summary>
[Collection(SharedRegister.Name)]
public sealed class ReplayedLinks(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_a_verify_link_is_used_again()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.ApplyAsync(form);
        Vendor.ReadMail mail = await host.VerifyMailAsync(form.TeamEmail);

        Assert.Contains("Already done", await host.Vendor.AnswerAsync(mail.Link, "code", mail.Code), StringComparison.Ordinal);
        Assert.Contains("Already done", await host.Vendor.GetPageAsync(mail.Link), StringComparison.Ordinal);
        Assert.Equal(["applied", "mailboxProven"], await host.HistoryAsync(vendorId));

        // Nor once it is decided: a refused application does not come back by its link.
        (await host.Alice.PostAsync(host.LocalHost, $"vendors/{vendorId}/refuse", new { revision = 1, note = "nobody knows them" })).Expect(HttpStatusCode.OK);
        await host.Vendor.AnswerAsync(mail.Link, "code", mail.Code);
        Assert.Equal("refused", (await host.Alice.VendorAsync(host.LocalHost, vendorId)).Text("state"));
    }

    [Fact]
    public async Task What_happens_when_one_verify_link_is_posted_many_times_at_once()
    {
        FilledForm form = FilledForm.New();
        await host.SubmitAsync(form);
        Vendor.ReadMail mail = await host.VerifyMailAsync(form.TeamEmail);

        string[] pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Vendor.AnswerAsync(mail.Link, "code", mail.Code)));

        Assert.Single(pages, page => page.Contains("Confirmed", StringComparison.Ordinal));
        Assert.Equal(["applied", "mailboxProven"], await host.HistoryAsync(await host.IdOfAsync(form)));
    }

    [Fact]
    public async Task What_happens_when_a_confirm_link_is_used_again()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.RegisterAsync(form);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await host.Vendor.RunTimerAsync("Reconfirm");
        Vendor.ReadMail question = await host.MailAsync("confirm", form.TeamEmail);
        await host.Vendor.AnswerAsync(question.Link, "answer", "confirm");
        JsonElement confirmed = await host.Alice.VendorAsync(host.LocalHost, vendorId);

        // Answering differently the second time: an attacker who finds the mail would have the vendor leave.
        Assert.Contains("Already done", await host.Vendor.AnswerAsync(question.Link, "answer", "leave"), StringComparison.Ordinal);
        JsonElement after = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        Assert.Equal(confirmed.GetRawText(), after.GetRawText());
        Assert.DoesNotContain("leaveAsked", await host.HistoryAsync(vendorId));
    }

    [Fact]
    public async Task What_happens_when_an_objection_is_sent_again_after_the_change_is_decided()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        await host.SubmitAsync(victim with { TeamEmail = $"psirt@{FilledForm.Word()}.example" });
        Vendor.ReadMail notice = await host.MailAsync("object", victim.TeamEmail);
        await host.Vendor.AnswerAsync(notice.Link, "object", "yes");
        string changeId = (await host.OnlyChangeAsync(vendorId)).Text("changeId")!;
        (await host.Bob.PostAsync(host.LocalHost, $"changes/{changeId}/refuse", new { revision = 1, note = "forged" })).Expect(HttpStatusCode.OK);

        // An honest change asked for later is not stopped by whoever kept the old notice.
        await host.SubmitAsync(victim with { TeamEmail = "new." + victim.TeamEmail });
        Assert.Contains("Already done", await host.Vendor.AnswerAsync(notice.Link, "object", "yes"), StringComparison.Ordinal);

        Assert.Equal(JsonValueKind.Null, (await host.OnlyChangeAsync(vendorId)).GetProperty("objectedAt").ValueKind);
        Assert.Single(await host.HistoryAsync(vendorId), happened => happened == "changeObjected");
    }
}
