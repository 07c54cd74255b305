using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>What every store of vendors keeps to: the real one on Azurite, and the one in memory that other tests believe.</summary>
public abstract class VendorsContract
{
    private protected abstract Task<IVendors> OpenAsync();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_never_written_is_not_found()
    {
        var vendors = await OpenAsync();
        var id = SampleVendor.NewId();

        Assert.Null(await vendors.FindAsync(id, Cancellation));
        Assert.Null(await vendors.FindTokenAsync(id, new string('0', 64), Cancellation));
        Assert.Null(await vendors.FindMailAsync(id, new string('0', 32), Cancellation));
        Assert.Empty(await vendors.HistoryAsync(id, Cancellation));
        Assert.Empty(await vendors.MailsAsync(id, Cancellation));
        Assert.False(await vendors.TryChangeAsync(new VendorChange(SampleVendor.New(id: id)), "W/\"1\"", Cancellation));
    }

    [Fact]
    public async Task A_vendor_is_added_with_all_that_belongs_to_it()
    {
        var vendors = await OpenAsync();
        var vendor = SampleVendor.New();
        var mail = MailIntent.Verify(vendor.VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now);
        var change = VendorChange.To(vendor, SampleVendor.Entry("first")).Causing([mail])
            with
        { Revision = new VendorRevision(1, vendor.Contact, vendor.SubmissionHash, SampleVendor.Now) };

        Assert.True(await vendors.TryAddAsync(change, Cancellation));

        SampleVendor.AssertSame(change.Vendor, (await vendors.FindAsync(vendor.VendorId, Cancellation))?.Value);
        SampleVendor.AssertSame(mail, (await vendors.FindMailAsync(vendor.VendorId, mail.MailId, Cancellation))?.Value);
        SampleVendor.AssertSame([mail], await vendors.MailsAsync(vendor.VendorId, Cancellation));
        SampleVendor.AssertSame(change.History, await vendors.HistoryAsync(vendor.VendorId, Cancellation));
    }

    [Fact]
    public async Task A_vendor_is_added_once()
    {
        var vendors = await OpenAsync();
        var first = await AddAsync(vendors, SampleVendor.New());
        var second = VendorChange.To(first.Value with { SubmissionHash = new string('6', 64) }, SampleVendor.Entry("second"));

        Assert.False(await vendors.TryAddAsync(second, Cancellation));

        SampleVendor.AssertSame(first, await vendors.FindAsync(first.Value.VendorId, Cancellation));
        Assert.Empty(await vendors.HistoryAsync(first.Value.VendorId, Cancellation));
    }

    [Fact]
    public async Task A_change_under_the_ETag_read_is_written_and_moves_it()
    {
        var vendors = await OpenAsync();
        var added = await AddAsync(vendors, SampleVendor.New());

        Assert.True(await vendors.TryChangeAsync(VendorChange.To(added.Value with { State = VendorState.Refused }), added.ETag, Cancellation));

        var changed = await vendors.FindAsync(added.Value.VendorId, Cancellation);
        Assert.Equal(VendorState.Refused, changed!.Value.State);
        Assert.NotEqual(added.ETag, changed.ETag);
    }

    [Fact]
    public async Task A_change_under_an_old_ETag_writes_nothing_at_all()
    {
        var vendors = await OpenAsync();
        var added = await AddAsync(vendors, SampleVendor.New());
        await vendors.TryChangeAsync(VendorChange.To(added.Value with { State = VendorState.Refused }), added.ETag, Cancellation);
        var id = added.Value.VendorId;

        var late = VendorChange.To(added.Value with { State = VendorState.Expired }, SampleVendor.Entry("late"))
            .Causing([MailIntent.Verify(id, 1, SampleForm.TeamEmail, SampleVendor.Now)]);
        Assert.False(await vendors.TryChangeAsync(late, added.ETag, Cancellation));

        Assert.Equal(VendorState.Refused, (await vendors.FindAsync(id, Cancellation))!.Value.State);
        Assert.Empty(await vendors.HistoryAsync(id, Cancellation));
        Assert.Empty(await vendors.MailsAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_change_that_uses_a_token_others_have_touched_writes_nothing_at_all()
    {
        var vendors = await OpenAsync();
        var vendor = await AddWithMailAsync(vendors);
        var token = await MintAsync(vendors, vendor);
        await vendors.TryChangeTokenAsync(vendor.Value.VendorId, token.Value with { WrongCodes = 1 }, token.ETag, Cancellation);

        var use = VendorChange.To(vendor.Value with { State = VendorState.AwaitingApproval }, SampleVendor.Entry("used"))
            with
        { UsedToken = token with { Value = token.Value with { UsedAt = SampleVendor.Now } } };
        Assert.False(await vendors.TryChangeAsync(use, vendor.ETag, Cancellation));

        SampleVendor.AssertSame(vendor, await vendors.FindAsync(vendor.Value.VendorId, Cancellation));
        var now = (await vendors.FindTokenAsync(vendor.Value.VendorId, token.Value.TokenHash, Cancellation))!.Value;
        Assert.Null(now.UsedAt);
        Assert.Equal(1, now.WrongCodes);
        Assert.Empty(await vendors.HistoryAsync(vendor.Value.VendorId, Cancellation));
    }

    [Fact]
    public async Task A_change_uses_a_token_in_the_same_transaction()
    {
        var vendors = await OpenAsync();
        var vendor = await AddWithMailAsync(vendors);
        var token = await MintAsync(vendors, vendor);

        var use = VendorChange.To(vendor.Value with { State = VendorState.AwaitingApproval })
            with
        { UsedToken = token with { Value = token.Value with { UsedAt = SampleVendor.Now } } };
        Assert.True(await vendors.TryChangeAsync(use, vendor.ETag, Cancellation));

        Assert.Equal(SampleVendor.Now, (await vendors.FindTokenAsync(vendor.Value.VendorId, token.Value.TokenHash, Cancellation))!.Value.UsedAt);
    }

    [Fact]
    public async Task Of_many_changes_at_once_one_is_written()
    {
        var vendors = await OpenAsync();
        var added = await AddAsync(vendors, SampleVendor.New());

        var written = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => vendors.TryChangeAsync(
            VendorChange.To(added.Value, SampleVendor.Entry($"{number}")), added.ETag, Cancellation)));

        Assert.Single(written, true);
        Assert.Single(await vendors.HistoryAsync(added.Value.VendorId, Cancellation));
    }

    [Fact]
    public async Task A_mail_is_claimed_once_and_its_token_is_stored_with_the_claim()
    {
        var vendors = await OpenAsync();
        var vendor = await AddWithMailAsync(vendors);
        var id = vendor.Value.VendorId;
        var pending = (await vendors.FindMailAsync(id, vendor.Value.LastMails[0], Cancellation))!;
        var claimed = pending.Value with { State = MailState.Claimed, Attempts = 1 };
        var (one, other) = (SampleVendor.Token(), SampleVendor.Token());

        var eTag = await vendors.TryChangeMailAsync(id, claimed, pending.ETag, one, Cancellation);
        Assert.NotNull(eTag);
        Assert.Null(await vendors.TryChangeMailAsync(id, claimed, pending.ETag, other, Cancellation));

        Assert.NotNull(await vendors.FindTokenAsync(id, one.TokenHash, Cancellation));
        Assert.Null(await vendors.FindTokenAsync(id, other.TokenHash, Cancellation));
        Assert.Equal(eTag, (await vendors.FindMailAsync(id, claimed.MailId, Cancellation))!.ETag);
        Assert.NotNull(await vendors.TryChangeMailAsync(id, claimed with { State = MailState.Sent }, eTag, null, Cancellation));
    }

    [Fact]
    public async Task A_wrong_code_is_counted_under_the_tokens_ETag()
    {
        var vendors = await OpenAsync();
        var vendor = await AddWithMailAsync(vendors);
        var token = await MintAsync(vendors, vendor);
        var counted = token.Value with { WrongCodes = 1 };

        Assert.True(await vendors.TryChangeTokenAsync(vendor.Value.VendorId, counted, token.ETag, Cancellation));
        Assert.False(await vendors.TryChangeTokenAsync(vendor.Value.VendorId, counted, token.ETag, Cancellation));

        Assert.Equal(vendor.ETag, (await vendors.FindAsync(vendor.Value.VendorId, Cancellation))!.ETag);
    }

    [Fact]
    public async Task History_comes_in_the_order_it_happened()
    {
        var vendors = await OpenAsync();
        var vendor = await AddAsync(vendors, SampleVendor.New());
        for (var number = 0; number < 12; number++)
        {
            var change = VendorChange.To(vendor.Value, SampleVendor.Entry($"{number}a"), SampleVendor.Entry($"{number}b"));
            Assert.True(await vendors.TryChangeAsync(change, vendor.ETag, Cancellation));
            vendor = (await vendors.FindAsync(vendor.Value.VendorId, Cancellation))!;
        }

        Assert.Equal(24, vendor.Value.HistoryLength);
        Assert.Equal(
            Enumerable.Range(0, 12).SelectMany(number => new[] { $"{number}a", $"{number}b" }),
            (await vendors.HistoryAsync(vendor.Value.VendorId, Cancellation)).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task A_transaction_past_Azures_limit_is_refused_and_writes_nothing()
    {
        var vendors = await OpenAsync();
        var vendor = SampleVendor.New();

        // The vendor's own row and a hundred entries.
        var change = VendorChange.To(vendor, [.. Enumerable.Range(0, 100).Select(number => SampleVendor.Entry($"{number}"))]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => vendors.TryAddAsync(change, Cancellation));

        Assert.Null(await vendors.FindAsync(vendor.VendorId, Cancellation));
        var most = VendorChange.To(vendor, [.. Enumerable.Range(0, 99).Select(number => SampleVendor.Entry($"{number}"))]);
        Assert.True(await vendors.TryAddAsync(most, Cancellation));
    }

    [Fact]
    public async Task The_longest_values_come_back_as_they_were()
    {
        var vendors = await OpenAsync();
        var longest = string.Concat(Enumerable.Repeat("\ud842\udfb7<髙\n", 400));
        var vendor = SampleVendor.New(SampleForm.Filled with
        {
            Team = SampleForm.Filled.Team with { OrganizationName = longest, MailAddress = longest },
            DeputyContacts = [.. Enumerable.Repeat(SampleForm.Filled.PrimaryContact with { Name = longest, Affiliation = longest, Title = longest, MailAddress = longest }, 5)],
        });

        var added = await AddAsync(vendors, vendor);

        SampleVendor.AssertSame(vendor, added.Value);
    }

    private protected static async Task<Versioned<Vendor>> AddAsync(IVendors vendors, Vendor vendor)
    {
        Assert.True(await vendors.TryAddAsync(new VendorChange(vendor), Cancellation));
        return (await vendors.FindAsync(vendor.VendorId, Cancellation))!;
    }

    private static async Task<Versioned<Vendor>> AddWithMailAsync(IVendors vendors)
    {
        var vendor = SampleVendor.New();
        var change = new VendorChange(vendor).Causing([MailIntent.Verify(vendor.VendorId, 1, SampleForm.TeamEmail, SampleVendor.Now)]);
        Assert.True(await vendors.TryAddAsync(change, Cancellation));
        return (await vendors.FindAsync(vendor.VendorId, Cancellation))!;
    }

    private static async Task<Versioned<StoredToken>> MintAsync(IVendors vendors, Versioned<Vendor> vendor)
    {
        var mail = (await vendors.FindMailAsync(vendor.Value.VendorId, vendor.Value.LastMails[0], Cancellation))!;
        var token = SampleVendor.Token();
        Assert.NotNull(await vendors.TryChangeMailAsync(vendor.Value.VendorId, mail.Value, mail.ETag, token, Cancellation));
        return (await vendors.FindTokenAsync(vendor.Value.VendorId, token.TokenHash, Cancellation))!;
    }
}

public sealed class MemoryVendorsTests : VendorsContract
{
    private protected override Task<IVendors> OpenAsync() => Task.FromResult<IVendors>(new MemoryVendors(new Effects()));
}

public sealed class TableVendorsTests(AzuriteFixture azurite) : VendorsContract
{
    private protected override async Task<IVendors> OpenAsync() => new TableVendors(await AzureStores.OpenAsync(azurite));
}
