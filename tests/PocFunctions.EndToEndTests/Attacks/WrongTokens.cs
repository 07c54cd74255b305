using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// A token is bound to vendor, purpose and revision. Used on anything else it is answered as one that never existed:
/// same status, body and headers.
/// </summary>
[Collection(SharedRegister.Name)]
public sealed class WrongTokens(AttackedHost host)
{
    private const int VendorIdBytes = 16;
    private static readonly string[] Pages = ["verify", "confirm", "object"];

    [Fact]
    public async Task What_happens_when_a_token_of_one_vendor_is_used_on_another()
    {
        FilledForm own = FilledForm.New();
        FilledForm victim = FilledForm.New();
        await host.SubmitAsync(own);
        await host.SubmitAsync(victim);
        Vendor.ReadMail mail = await host.VerifyMailAsync(own.TeamEmail);
        string victimId = await host.IdOfAsync(victim);

        // The first bytes of a token only find the vendor: with the victim's there, the attacker's own secret opens nothing.
        byte[] token = Base64Url.DecodeFromChars(mail.Token);
        Convert.FromHexString(victimId).CopyTo(token, 0);
        await AssertUnknownAsync("verify", Base64Url.EncodeToString(token), mail.Code);

        Assert.Equal("awaitingVerification", (await host.Alice.VendorAsync(host.LocalHost, victimId)).Text("state"));
        Assert.Equal(["applied"], await host.HistoryAsync(victimId));
    }

    [Fact]
    public async Task What_happens_when_a_token_is_used_for_another_purpose()
    {
        FilledForm form = FilledForm.New();
        string vendorId = await host.RegisterAsync(form);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await host.Vendor.RunTimerAsync("Reconfirm");
        Vendor.ReadMail confirm = await host.MailAsync("confirm", form.TeamEmail);
        FilledForm change = form with { TeamEmail = $"psirt@{FilledForm.Word()}.example" };
        await host.SubmitAsync(change);
        Vendor.ReadMail notice = await host.MailAsync("object", form.TeamEmail);
        Vendor.ReadMail verify = await host.VerifyMailAsync(change.TeamEmail);
        string before = (await host.Alice.VendorAsync(host.LocalHost, vendorId)).GetRawText();

        foreach ((string of, Vendor.ReadMail mail) in (IEnumerable<(string, Vendor.ReadMail)>)[("verify", verify), ("confirm", confirm), ("object", notice)])
        {
            foreach (string page in Pages.Where(page => page != of))
            {
                await AssertUnknownAsync(page, mail.Token, verify.Code);
            }
        }

        Assert.Equal(before, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).GetRawText());
    }

    [Fact]
    public async Task What_happens_when_a_token_is_of_an_older_revision()
    {
        FilledForm form = FilledForm.New();
        await host.SubmitAsync(form);
        Vendor.ReadMail old = await host.VerifyMailAsync(form.TeamEmail);
        await host.SubmitAsync(form with { TeamTelephone = "+81-3-5555-0199" });
        Vendor.ReadMail current = await host.VerifyMailAsync(form.TeamEmail, seen: 1);

        // The old code would vouch for data that its reader never saw.
        await AssertUnknownAsync("verify", old.Token, old.Code);

        string vendorId = await host.IdOfAsync(form);
        Assert.Equal("awaitingVerification", (await host.Alice.VendorAsync(host.LocalHost, vendorId)).Text("state"));
        Assert.Equal(["applied", "revised"], await host.HistoryAsync(vendorId));
        Assert.Contains("Confirmed", await host.Vendor.AnswerAsync(current.Link, "code", current.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_when_a_token_is_damaged_or_made_up()
    {
        FilledForm form = FilledForm.New();
        await host.SubmitAsync(form);
        Vendor.ReadMail mail = await host.VerifyMailAsync(form.TeamEmail);
        string token = mail.Token;

        foreach (string forged in (string[])
            [
                token[..^1] + (token[^1] == 'A' ? 'B' : 'A'),
                token[..^1],
                token + "A",
                token.ToUpperInvariant(),
                token + "%0d%0aX-Injected:%20yes",
                "..%2f" + token,
                "%27%20or%20PartitionKey%20ne%20%27",
                new string('A', token.Length),
                new string('A', 3000),
            ])
        {
            foreach (string page in Pages)
            {
                await AssertUnknownAsync(page, forged, mail.Code);
            }
        }
    }

    private async Task AssertUnknownAsync(string page, string token, string code)
    {
        string unknown = Base64Url.EncodeToString([.. RandomNumberGenerator.GetBytes(VendorIdBytes + 32)]);
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            Look expected = await Look.AtAsync(host.LocalHost, method, $"{page}/{unknown}", code);
            Look found = await Look.AtAsync(host.LocalHost, method, $"{page}/{token}", code);
            Assert.Equal(HttpStatusCode.NotFound, found.Status);
            Assert.Equal(expected, found);
        }
    }
}
