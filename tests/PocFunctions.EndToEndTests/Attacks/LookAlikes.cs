using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Names and domains that are, or only look like, a registered vendor's.</summary>
[Collection(SharedRegister.Name)]
public sealed class LookAlikes(AttackedHost host)
{
    [Theory]
    [InlineData("full-width")]
    [InlineData("legal form")]
    [InlineData("invisible characters")]
    public async Task What_happens_when_a_name_is_only_written_differently(string how)
    {
        FilledForm victim = FilledForm.New();
        string vendorId = await host.RegisterAsync(victim);
        string name = how switch
        {
            "full-width" => string.Concat(victim.Organization.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : '　')),
            "legal form" => "㈱" + victim.Organization,
            _ => victim.Organization.Insert(3, "\u200B\u00AD\u2060"),
        };

        await host.SubmitAsync(victim with { Organization = name, TeamEmail = $"psirt@{FilledForm.Word()}.example" });

        JsonElement change = await host.OnlyChangeAsync(vendorId);
        Assert.Contains("sameName", change.Texts("reasons"));
        Assert.Equal(victim.TeamEmail, (await host.Alice.VendorAsync(host.LocalHost, vendorId)).TeamEmail());
    }

    [Fact]
    public async Task What_happens_when_a_name_mixes_scripts()
    {
        // Cyrillic а for Latin a: the same to the eye, another word to a machine.
        string word = "a" + FilledForm.Word();
        FilledForm victim = FilledForm.Of(word);
        await host.RegisterAsync(victim);
        FilledForm forged = FilledForm.New() with { Organization = "\u0430" + victim.Organization[1..] };

        string forgedId = await host.ApplyAsync(forged);

        await AssertHeldAsync(forgedId, "nameLooksAlike", "mixedScripts");
    }

    [Fact]
    public async Task What_happens_when_a_domain_is_an_idn_look_alike()
    {
        // аpple with a Cyrillic а, as it stands in the DNS and as a person types it.
        string word = "a" + FilledForm.Word();
        await host.RegisterAsync(FilledForm.Of(word));
        string typed = $"psirt@\u0430{word[1..]}.example";
        string ascii = "psirt@" + new System.Globalization.IdnMapping().GetAscii(typed[6..]);
        FilledForm forged = FilledForm.New() with { TeamEmail = typed };
        await host.SubmitAsync(forged);
        await host.ProveAsync(ascii);
        string forgedId = await host.IdOfAsync(forged with { TeamEmail = ascii });

        await AssertHeldAsync(forgedId, "domainLooksAlike", "mixedScripts");
        string shown = Assert.Single((await host.Alice.VendorAsync(host.LocalHost, forgedId)).Texts("domains"));
        Assert.Equal($"{typed[6..]} ({ascii[6..]})", shown);
    }

    [Fact]
    public async Task What_happens_when_latin_letters_alone_look_alike()
    {
        string word = FilledForm.Word() + "l";
        await host.RegisterAsync(FilledForm.Of(word));
        FilledForm forged = FilledForm.New() with { TeamEmail = $"psirt@{word[..^1]}1.example" };

        string forgedId = await host.ApplyAsync(forged);

        await AssertHeldAsync(forgedId, "domainLooksAlike");
    }

    /// <summary>An application of its own, its oddity shown, and no operator's slip puts it beside the one it imitates.</summary>
    private async Task AssertHeldAsync(string vendorId, params string[] oddities)
    {
        JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, vendorId);
        Assert.Equal("awaitingApproval", vendor.Text("state"));
        Assert.Equal(oddities.Order(), vendor.Texts("oddities").Order());
        Assert.NotEmpty(vendor.GetProperty("rivals").EnumerateArray());
        (await host.Alice.PostAsync(host.LocalHost, $"vendors/{vendorId}/approve", new { revision = 1, note = "" })).ExpectProblem("claimed-by-other");
    }
}
