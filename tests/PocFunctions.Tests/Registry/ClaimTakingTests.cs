using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>Who gets a claim that somebody has already.</summary>
public class ClaimTakingTests
{
    private static readonly Vendor Wanting = SampleVendor.New(id: new string('b', 32));

    [Theory]
    [InlineData(null, 0, false)]
    [InlineData(null, 600, false)]
    [InlineData(null, 601, true)]
    [InlineData("AwaitingApproval", 600, false)]
    [InlineData("AwaitingApproval", 601, true)]
    [InlineData("Expired", 601, true)]
    [InlineData("Left", 601, true)]
    [InlineData("Active", 100_000, false)]
    [InlineData("Unresponsive", 100_000, false)]
    [InlineData("Suspended", 100_000, false)]
    public async Task A_claim_is_taken_over_once_it_is_surely_abandoned(string? holder, int seconds, bool taken)
    {
        await using var host = new PipelineHost();
        var held = SampleVendor.New(id: new string('a', 32), state: holder is null ? VendorState.Left : Enum.Parse<VendorState>(holder));
        if (holder is not null)
        {
            await host.Vendors.TryAddAsync(new VendorChange(held), PipelineHost.Cancellation);
        }

        Assert.Null(await TakeAsync(host, held));
        host.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(taken ? null : held.VendorId, await TakeAsync(host, Wanting));
        foreach (var claim in ClaimKeys.Of(VendorIdentity.Of(held.Contact)))
        {
            var entry = await host.Claims.FindAsync(claim.Key, PipelineHost.Cancellation);
            Assert.Equal(taken ? Wanting.VendorId : held.VendorId, entry.Holder!.Value.VendorId);
        }
    }

    [Fact]
    public async Task A_claim_is_taken_again_by_its_holder_and_shared_with_whom_an_operator_put_beside()
    {
        await using var host = new PipelineHost();
        var held = SampleVendor.Active();
        await host.Vendors.TryAddAsync(new VendorChange(held), PipelineHost.Cancellation);

        Assert.Null(await TakeAsync(host, held));
        Assert.Null(await TakeAsync(host, held));
        Assert.Null(await TakeAsync(host, Wanting, held.VendorId));
        Assert.Equal(held.VendorId, await TakeAsync(host, Wanting, new string('c', 32)));
    }

    [Fact]
    public async Task Of_many_who_want_a_claim_at_once_one_gets_it()
    {
        await using var host = new PipelineHost();

        var told = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TakeAsync(host, SampleVendor.New())));

        Assert.Single(told, holder => holder is null);
        Assert.Single(told.OfType<string>().Distinct());
    }

    private static Task<string?> TakeAsync(PipelineHost host, Vendor vendor, string? beside = null) =>
        host.Get<ClaimTaking>().TakeAsync(vendor.VendorId, vendor.Contact, beside, PipelineHost.Cancellation);
}
