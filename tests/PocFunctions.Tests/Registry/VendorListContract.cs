using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>How every store of vendors lists them. Other tests write to the same table, so each asks for a name of its own.</summary>
public abstract class VendorListContract
{
    private protected abstract Task<IVendors> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_go_through_all_vendors_once_in_the_order_of_their_ids()
    {
        var (vendors, name) = (await OpenAsync(), NewName());
        List<string> added = [];
        for (var number = 0; number < 7; number++)
        {
            added.Add(await AddAsync(vendors, name + number));
        }

        List<string> listed = [];
        List<int> lengths = [];
        string? after = null;
        do
        {
            var page = await vendors.ListAsync(new VendorQuery(null, name, after, 3), Cancellation);
            listed.AddRange(page.Items.Select(vendor => vendor.VendorId));
            lengths.Add(page.Items.Count);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(added.Order(StringComparer.Ordinal), listed);
        Assert.Equal([3, 3, 1], lengths);
    }

    [Fact]
    public async Task A_page_that_is_just_full_is_the_last()
    {
        var (vendors, name) = (await OpenAsync(), NewName());
        await AddAsync(vendors, name + "1");
        await AddAsync(vendors, name + "2");

        Assert.Null((await vendors.ListAsync(new VendorQuery(null, name, null, 2), Cancellation)).Next);
    }

    [Fact]
    public async Task A_state_narrows_the_list()
    {
        var (vendors, name) = (await OpenAsync(), NewName());
        await AddAsync(vendors, name + "1");
        var due = await AddAsync(vendors, name + "2", VendorState.Due);

        var page = await vendors.ListAsync(new VendorQuery(VendorState.Due, name, null, 10), Cancellation);

        Assert.Equal([due], page.Items.Select(vendor => vendor.VendorId));
        Assert.Empty((await vendors.ListAsync(new VendorQuery(VendorState.Left, name, null, 10), Cancellation)).Items);
    }

    [Theory]
    [InlineData("O'Brien's «100%» & Söhne", "o'brien")]
    [InlineData("'' or true or '", "'' or true")]
    [InlineData("ＡＢＣ㈱", "abc(株)")]
    [InlineData("abc(株)", "ＡＢＣ㈱")]
    [InlineData("ｻﾝﾌﾟﾙ製品", "サンプル")]
    [InlineData("株式会社　𠮷野", "株式会社 𠮷")]
    [InlineData("a/b\\c#d?e", "A/B\\C#D?")]
    public async Task A_name_is_found_by_its_beginning_however_it_is_typed(string name, string asked)
    {
        var (vendors, prefix) = (await OpenAsync(), NewName());
        var id = await AddAsync(vendors, prefix + name);
        await AddAsync(vendors, prefix + "z" + name);

        Assert.Equal([id], await FoundAsync(vendors, prefix.ToUpperInvariant() + asked));
        Assert.Equal([id], await FoundAsync(vendors, prefix + name));
        Assert.Empty(await FoundAsync(vendors, prefix + asked + "\u0001"));
    }

    [Fact]
    public async Task A_vendor_is_found_by_the_beginning_of_its_domain()
    {
        var (vendors, domain) = (await OpenAsync(), NewName());
        var id = await AddAsync(vendors, "Vendor", email: $"psirt@{domain}.example");

        Assert.Equal([id], await FoundAsync(vendors, domain));
        Assert.Equal([id], await FoundAsync(vendors, $"{domain}.exa"));
        Assert.Empty(await FoundAsync(vendors, $"{domain}.example.org"));
    }

    [Fact]
    public async Task A_vendor_without_an_address_is_listed_too()
    {
        var (vendors, name) = (await OpenAsync(), NewName());
        var id = await AddAsync(vendors, name, email: null);

        Assert.Equal([id], await FoundAsync(vendors, name));
    }

    // A digit first, so that no prefix is the beginning of another.
    private static string NewName() => $"7{Guid.NewGuid():N}";

    private static async Task<IEnumerable<string>> FoundAsync(IVendors vendors, string beginning) =>
        (await vendors.ListAsync(new VendorQuery(null, beginning, null, 10), Cancellation)).Items.Select(vendor => vendor.VendorId);

    private static async Task<string> AddAsync(
        IVendors vendors, string name, VendorState state = VendorState.Active, string? email = SampleForm.TeamEmail)
    {
        var contact = SampleForm.Named(name);
        var vendor = SampleVendor.New(contact with { Team = contact.Team with { Emails = email is null ? [] : [email] } }, state);
        Assert.True(await vendors.TryAddAsync(new VendorChange(vendor), Cancellation));
        return vendor.VendorId;
    }
}

public sealed class MemoryVendorListTests : VendorListContract
{
    private protected override Task<IVendors> OpenAsync() => Task.FromResult<IVendors>(new MemoryVendors(new Effects()));
}

public sealed class TableVendorListTests(AzuriteFixture azurite) : VendorListContract
{
    private protected override async Task<IVendors> OpenAsync() => new TableVendors(await AzureStores.OpenAsync(azurite));
}
