using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Junk is bounded where it bombs a stranger, and bounds nothing that a contact must hear of.</summary>
[Collection(SharedRegister.Name)]
public sealed class JunkAndCaps(AttackedHost host)
{
    private const int PerAddressPerDay = 5;

    [Fact]
    public async Task What_happens_when_junk_uses_up_the_cap_of_a_contacts_address()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        FilledForm[] junk = [.. Enumerable.Range(0, 2 * PerAddressPerDay).Select(_ => FilledForm.New() with { PersonEmail = victim.TeamEmail })];
        await Task.WhenAll(junk.Select(host.SubmitAsync));

        // The form bombs nobody: what is over the cap waits, and an operator sees it waiting.
        await Until.FoundAsync("cap that is used up", () => Task.FromResult(VerifyMails(victim.TeamEmail) == PerAddressPerDay ? victim : null));
        JsonElement[] vendors = await Task.WhenAll(junk.Select(async form => await host.Alice.VendorAsync(host.LocalHost, await host.IdOfAsync(form))));
        await Until.FoundAsync("junk that waits", () => Task.FromResult(
            vendors.SelectMany(vendor => vendor.GetProperty("mails").EnumerateArray())
                .Any(mail => mail.Text("recipient") == victim.TeamEmail && mail.Text("state") == "pending") ? vendors : null));

        // What counts comes through all the same: the notice of a hijack, and the question whether the contact holds.
        await host.SubmitAsync(victim with { TeamEmail = $"psirt@{FilledForm.Word()}.example" });
        await host.MailAsync("object", victim.TeamEmail);
        await host.Vendor.RunTimerAsync("Reconfirm");
        await host.MailAsync("confirm", victim.TeamEmail);
        Assert.Equal(PerAddressPerDay, VerifyMails(victim.TeamEmail));
        Assert.Equal(["change"], (await host.Alice.VendorAsync(host.LocalHost, vendorId)).Texts("attention").Where(kind => kind != "call"));
    }

    [Fact]
    public async Task What_happens_when_many_changes_are_asked_for_on_one_day()
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        for (int number = 0; number < 20; number++)
        {
            await host.SubmitAsync(victim with { TeamEmail = $"psirt@{FilledForm.Word()}.example" });
        }

        // One mail a day, not twenty; the rest is told tomorrow. The row stays small: what nobody proves makes room.
        await host.MailAsync("object", victim.TeamEmail);
        Assert.Single(host.Vendor.Mails(), mail => mail.To == victim.TeamEmail && mail.LeadsTo("object"));
        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        Assert.Equal(12, vendor.GetProperty("changes").GetArrayLength());
        Assert.Equal(20, (await host.HistoryAsync(vendorId)).Count(happened => happened == "changeRequested"));
        Assert.Equal(victim.TeamEmail, vendor.TeamEmail());
    }

    private int VerifyMails(string recipient) => host.Vendor.Mails().Count(mail => mail.To == recipient && mail.LeadsTo("verify"));
}
