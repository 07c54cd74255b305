using System.Security.Cryptography;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>What every store of claims keeps to.</summary>
public abstract class ClaimsContract
{
    private static readonly DateTimeOffset Now = PipelineHost.Start;

    private protected abstract Task<IClaims> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_nobody_made_is_empty()
    {
        var entry = await (await OpenAsync()).FindAsync(NewClaim().Key, Cancellation);

        Assert.Null(entry.Holder);
        Assert.Empty(entry.Applications);
    }

    [Fact]
    public async Task A_claim_is_taken_once_and_kept_as_it_was_taken()
    {
        var claims = await OpenAsync();
        var claim = NewClaim();

        Assert.True(await claims.TryTakeAsync(claim, "one", Now, Cancellation));
        Assert.False(await claims.TryTakeAsync(claim with { Exact = "lookalike" }, "other", Now.AddDays(1), Cancellation));
        Assert.False(await claims.TryTakeAsync(claim, "one", Now.AddDays(1), Cancellation));

        var entry = await claims.FindAsync(claim.Key, Cancellation);
        Assert.Equal(new ClaimHolder("one", claim.Exact, Now), entry.Holder!.Value);
    }

    [Fact]
    public async Task Of_many_who_take_a_claim_at_once_one_gets_it()
    {
        var claims = await OpenAsync();
        var claim = NewClaim();

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => claims.TryTakeAsync(claim, $"{number}", Now, Cancellation)));

        Assert.Single(taken, true);
    }

    [Fact]
    public async Task A_claim_is_taken_over_under_its_ETag_only()
    {
        var claims = await OpenAsync();
        var claim = NewClaim();
        Assert.False(await claims.TryTakeOverAsync(claim, "one", "W/\"1\"", Now, Cancellation));
        await claims.TryTakeAsync(claim, "one", Now, Cancellation);
        var read = (await claims.FindAsync(claim.Key, Cancellation)).Holder!;

        Assert.True(await claims.TryTakeOverAsync(claim, "other", read.ETag, Now.AddDays(1), Cancellation));
        Assert.False(await claims.TryTakeOverAsync(claim, "third", read.ETag, Now.AddDays(2), Cancellation));

        Assert.Equal(new ClaimHolder("other", claim.Exact, Now.AddDays(1)), (await claims.FindAsync(claim.Key, Cancellation)).Holder!.Value);
    }

    [Fact]
    public async Task Applications_stand_beside_the_holder_each_once()
    {
        var claims = await OpenAsync();
        var claim = NewClaim();
        foreach (var vendorId in (string[])["b", "a", "b"])
        {
            await claims.NoteApplicationAsync(claim, vendorId, Cancellation);
        }

        await claims.TryTakeAsync(claim, "c", Now, Cancellation);

        var entry = await claims.FindAsync(claim.Key, Cancellation);
        Assert.Equal(["a", "b"], entry.Applications);
        Assert.Equal("c", entry.Holder!.Value.VendorId);
    }

    [Fact]
    public async Task Rivals_without_number_are_shown_up_to_a_bound_and_hide_no_holder()
    {
        var claims = await OpenAsync();
        var claim = NewClaim();
        await claims.TryTakeAsync(claim, "holder", Now, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => claims.NoteApplicationAsync(claim, $"{number:D4}", Cancellation)));

        var entry = await claims.FindAsync(claim.Key, Cancellation);

        Assert.Equal("holder", entry.Holder!.Value.VendorId);
        Assert.Equal(50, entry.Applications.Count);
    }

    [Fact]
    public async Task An_address_leads_to_every_vendor_that_proved_it()
    {
        var claims = await OpenAsync();
        var key = NewClaim().Key;
        Assert.Empty(await claims.FindByEmailAsync(key, Cancellation));
        foreach (var vendorId in (string[])["b", "a", "b"])
        {
            await claims.NoteEmailAsync(key, vendorId, Cancellation);
        }

        Assert.Equal(["a", "b"], await claims.FindByEmailAsync(key, Cancellation));
    }

    private static Claim NewClaim() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), ClaimKinds.Name, "sample");
}

public sealed class MemoryClaimsTests : ClaimsContract
{
    private protected override Task<IClaims> OpenAsync() => Task.FromResult<IClaims>(new MemoryClaims(new Effects()));
}

public sealed class TableClaimsTests(AzuriteFixture azurite) : ClaimsContract
{
    private protected override async Task<IClaims> OpenAsync() => new TableClaims(await AzureStores.OpenAsync(azurite));
}
