using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Before the approval nobody is the old contact: whoever comes first gains nothing by it.</summary>
[Collection(SharedRegister.Name)]
public sealed class Rivals(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_a_squatter_applies_first()
    {
        FilledForm honest = FilledForm.New();
        FilledForm squatter = honest with { TeamEmail = $"psirt@{FilledForm.Word()}.example", PersonName = "Mallory" };
        string squatterId = await host.ApplyAsync(squatter);

        string honestId = await host.ApplyAsync(honest);

        // Each is shown beside the other, with why; the later is no change request on the earlier.
        Assert.NotEqual(squatterId, honestId);
        foreach ((string one, string other) in (IEnumerable<(string, string)>)[(squatterId, honestId), (honestId, squatterId)])
        {
            JsonElement rival = Assert.Single((await host.Alice.VendorAsync(host.LocalHost, one)).GetProperty("rivals").EnumerateArray());
            Assert.Equal(other, rival.Text("vendorId"));
            Assert.Contains("sameName", rival.Texts("reasons"));
        }

        await host.ApproveAsync(honestId);
        Operator.Answer late = await host.Bob.PostAsync(host.LocalHost, $"vendors/{squatterId}/approve", new { revision = 1, note = "" });
        late.ExpectProblem("claimed-by-other");
        Assert.Equal("awaitingApproval", (await host.Alice.VendorAsync(host.LocalHost, squatterId)).Text("state"));
    }

    [Fact]
    public async Task What_happens_when_two_rivals_are_approved_at_once()
    {
        FilledForm one = FilledForm.New();
        FilledForm other = one with { TeamEmail = $"psirt@{FilledForm.Word()}.example" };
        string[] ids = [await host.ApplyAsync(one), await host.ApplyAsync(other)];

        Operator.Answer[] answers = await Task.WhenAll(
            host.Alice.PostAsync(host.LocalHost, $"vendors/{ids[0]}/approve", new { revision = 1, note = "" }),
            host.Bob.PostAsync(host.LocalHost, $"vendors/{ids[1]}/approve", new { revision = 1, note = "" }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Single(answers, answer => answer.Problem == "claimed-by-other");
        JsonElement[] vendors = await Task.WhenAll(ids.Select(id => host.Alice.VendorAsync(host.LocalHost, id)));
        Assert.Single(vendors, vendor => vendor.Text("state") == "active");
    }

    [Fact]
    public async Task What_happens_when_fifty_submissions_of_one_application_come_at_once()
    {
        FilledForm form = FilledForm.New();

        JsonElement[] receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Vendor.SubmitAsync(form.Json(), "application/json")));
        foreach (JsonElement receipt in receipts)
        {
            await host.Vendor.WaitForStateAsync(receipt.Text("id")!, "awaitingVerification");
        }

        await host.ProveAsync(form.TeamEmail);
        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, await host.IdOfAsync(form));
        Assert.Equal(1, vendor.GetProperty("revision").GetInt32());
        Assert.Single(vendor.GetProperty("mails").EnumerateArray());
        Assert.Empty(vendor.GetProperty("rivals").EnumerateArray());
        Assert.Equal(["applied", "mailboxProven"], await host.HistoryAsync(vendor.Text("vendorId")!));
        Assert.Single(await host.Alice.FindAsync(host.LocalHost, form.TeamEmail.Split('@')[1]));
    }

    [Fact]
    public async Task What_happens_when_one_application_is_sent_at_once_in_several_spellings()
    {
        FilledForm form = FilledForm.New();
        string[] names = [form.Organization, form.Organization.ToUpperInvariant(), form.Organization + " K.K.", "株式会社" + form.Organization];

        await Task.WhenAll(names.Select(name => host.SubmitAsync(form with { Organization = name })));

        // One application of four revisions; the last one alone can be proven.
        JsonElement vendor = Assert.Single(await host.Alice.FindAsync(host.LocalHost, form.TeamEmail.Split('@')[1]));
        Assert.Equal(names.Length, vendor.GetProperty("revision").GetInt32());
        Assert.Equal(["applied", "revised", "revised", "revised"], await host.HistoryAsync(vendor.Text("vendorId")!));
    }
}
