using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class VendorIdentityTests
{
    [Fact]
    public void Identity_holds_what_is_compared_and_no_public_mail_domain()
    {
        VendorIdentity identity = Of("株式会社サンプル電機", "psirt@mail.sample.example.co.jp", "sample@gmail.com", "b@sub.example.co.jp");

        Assert.Equal("サンプル電機", identity.Name);
        Assert.Single(identity.NameSkeletons);
        Assert.Equal(["example.co.jp"], identity.Domains.Select(static domain => domain.Name));
        Assert.Empty(identity.Warnings);
    }

    [Fact]
    public void Identity_of_an_empty_form_is_empty()
    {
        VendorIdentity identity = VendorIdentity.Of(ContactForm.Empty);

        Assert.Equal("", identity.Name);
        Assert.Empty(identity.NameSkeletons);
        Assert.Empty(identity.Domains);
        Assert.Empty(ClaimKeys.Of(identity));
        Assert.Empty(LookAlike.Compare(identity, identity));
    }

    [Fact]
    public void Mixed_scripts_are_warned_of_with_their_field_and_word()
    {
        VendorIdentity identity = Of("Sаmple Electric", "psirt@xn--smple-4ve.example.com"); // Cyrillic а in both

        Assert.Equal(
            [new("mixedScripts", "team.organizationName", "Sаmple"), new("mixedScripts", "team.email", "sаmple")],
            identity.Warnings);
    }

    [Theory]
    [InlineData("株式会社サンプル", "a@one.example.jp", "（株）サンプル", "b@two.jp", "sameName")]
    [InlineData("Sample, Inc.", "a@sample.co.jp", "Other", "b@sec.sample.co.jp", "sameDomain")]
    [InlineData("Sample, Inc.", "a@sample.co.jp", "SAMPLE", "b@sample.co.jp", "sameName sameDomain")]
    [InlineData("Canon", "a@one.jp", "Саnоn", "b@two.jp", "nameLooksAlike")]
    [InlineData("キャノン", "a@one.jp", "キヤノン株式会社", "b@two.jp", "nameLooksAlike")]
    [InlineData("One", "a@examp1e.co.jp", "Two", "b@example.co.jp", "domainLooksAlike")]
    [InlineData("One", "a@xn--80ak6aa92e.com", "Two", "b@apple.com", "domainLooksAlike")]
    [InlineData("Sample", "a@sampIe.co.jp", "SAMPLE", "b@sample.co.jp", "sameName domainLooksAlike")]
    [InlineData("Sаmple", "a@one.jp", "Sample", "b@two.jp", "nameLooksAlike mixedScripts")]
    [InlineData("One", "a@gmail.com", "Two", "b@gmail.com", "")]
    [InlineData("One", "a@docomo.ne.jp", "Two", "b@docomo.ne.jp", "")]
    [InlineData("One", "a@one.co.jp", "Two", "b@two.co.jp", "")]
    [InlineData("One", "a@one.github.io", "Two", "b@two.github.io", "")]
    [InlineData("株式会社", "a@one.jp", "有限会社", "b@two.jp", "")]
    public void Two_vendors_are_compared_with_stable_reasons(string name, string email, string heldName, string heldEmail, string reasons)
    {
        IReadOnlyList<LookAlike> found = LookAlike.Compare(Of(name, email), Of(heldName, heldEmail));

        Assert.Equal(reasons, string.Join(' ', found.Select(static alike => alike.Reason)));
    }

    /// <summary>SHA-256 of "name\nsarnpleelectrlc" and of "domain\nsarnple.co.jp", by another tool.</summary>
    [Fact]
    public void Claim_keys_are_pinned_since_they_are_stored()
    {
        const string NameKey = "5930bb1abb3b4186592534eb755c4dd87a240c4407e670cc06aac4d324767480";
        const string DomainKey = "fd7db78b728920ce2643efc92b3581e79f7572b97a756f285d6c3096fc172776";

        IReadOnlyList<Claim> claims = ClaimKeys.Of(Of("Sample Electric Co., Ltd.", "psirt@sample.co.jp"));

        Assert.Equal([new(NameKey, "name", "sampleelectric"), new(DomainKey, "domain", "sample.co.jp")], claims);
    }

    [Theory]
    [InlineData("Canon", "Саnоn", "nameLooksAlike")]
    [InlineData("NOKIA", "ΝΟΚΙΑ", "nameLooksAlike")]
    [InlineData("vmware", "νmware", "nameLooksAlike")]
    [InlineData("Яндекс", "яндекс", "sameName")]
    [InlineData("サーバー", "サ一バ", "nameLooksAlike")]
    [InlineData("株式会社サンプル", "サンプル Inc.", "sameName")]
    public void One_point_read_finds_the_equal_and_the_look_alike_holder(string held, string asked, string reason)
    {
        Dictionary<string, Claim> table = ClaimKeys.Of(Of(held, "a@one.jp")).ToDictionary(static claim => claim.Key);

        LookAlike[] found =
        [
            .. ClaimKeys.Of(Of(asked, "b@two.jp")).Where(claim => table.ContainsKey(claim.Key))
                .Select(claim => LookAlike.Of(claim, table[claim.Key].Exact)),
        ];

        Assert.NotEmpty(found);
        Assert.All(found, alike => Assert.Equal(reason, alike.Reason));
    }

    [Fact]
    public void Claim_keys_are_hashes_and_tell_names_from_domains()
    {
        IReadOnlyList<Claim> claims = ClaimKeys.Of(Of("sample.jp", "psirt@sample.jp", "psirt@samp1e.jp"));

        Assert.All(claims, static claim => Assert.True(Hex.Is(claim.Key, 64)));
        Assert.Equal(["name", "domain"], claims.Select(static claim => claim.Kind));
        Assert.Equal(["samplejp", "sample.jp"], claims.Select(static claim => claim.Exact));
    }

    private static VendorIdentity Of(string name, params string[] emails) => VendorIdentity.Of(
        ContactForm.Empty with { Team = TeamContact.Empty with { OrganizationName = name, Emails = emails } });
}
