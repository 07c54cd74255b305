using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>The one order in which a change takes effect, and what is done when others are faster.</summary>
public class VendorUpdatesTests
{
    private static readonly DateTimeOffset Now = SampleVendor.Now;

    [Fact]
    public async Task A_new_vendor_is_indexed_then_written_then_its_mails_are_asked_for()
    {
        await using var host = new PipelineHost();

        await host.Get<VendorUpdates>().AddAsync(NewVendor(), PipelineHost.Cancellation);

        Assert.Equal(["add due entry", "add vendor", "send mail", "send mail"], host.Effects.Log);
        Assert.Equal(Assert.Single(host.DueIndex.All).Key, host.OnlyVendor.DueKey);
    }

    [Fact]
    public async Task A_new_vendor_that_is_there_already_is_left_alone()
    {
        await using var host = new PipelineHost();
        var change = NewVendor();
        await host.Get<VendorUpdates>().AddAsync(change, PipelineHost.Cancellation);
        var written = host.OnlyVendor;

        await host.Get<VendorUpdates>().AddAsync(change with { Vendor = change.Vendor with { State = VendorState.Left } }, PipelineHost.Cancellation);

        SampleVendor.AssertSame(written, host.OnlyVendor);
        Assert.Equal(2, host.Queues.Waiting.Count);
    }

    [Fact]
    public async Task A_change_is_indexed_then_written_then_the_old_entry_goes_then_its_mails_are_asked_for()
    {
        await using var host = new PipelineHost();
        await AddAsync(host);

        var result = await UpdateAsync(host, vendor => VendorChange.To(vendor with { NextActionAt = Now.AddDays(2) })
            .Causing([MailIntent.Confirm(vendor, 1, 1, SampleForm.TeamEmail, Now)]));

        Assert.Equal("done", result);
        Assert.Equal(["add due entry", "change vendor", "remove due entry", "send mail"], host.Effects.Log);
        Assert.Equal(Assert.Single(host.DueIndex.All).Key, host.OnlyVendor.DueKey);
    }

    [Fact]
    public async Task A_change_that_leaves_the_time_as_it_is_leaves_the_index_too()
    {
        await using var host = new PipelineHost();
        await AddAsync(host);

        await UpdateAsync(host, vendor => VendorChange.To(vendor with { State = VendorState.Suspended }));

        Assert.Equal(["change vendor"], host.Effects.Log);
        Assert.Single(host.DueIndex.All);
    }

    [Fact]
    public async Task A_change_after_which_nobody_need_look_removes_the_entry()
    {
        await using var host = new PipelineHost();
        await AddAsync(host);

        await UpdateAsync(host, vendor => VendorChange.To(vendor with { NextActionAt = null }));

        Assert.Equal(["change vendor", "remove due entry"], host.Effects.Log);
        Assert.Empty(host.DueIndex.All);
        Assert.Null(host.OnlyVendor.DueKey);
    }

    [Fact]
    public async Task Nothing_decided_writes_nothing()
    {
        await using var host = new PipelineHost();
        await AddAsync(host);

        await UpdateAsync(host, _ => null);

        Assert.Empty(host.Effects.Log);
    }

    [Fact]
    public async Task A_vendor_that_is_not_there_is_decided_on_as_such()
    {
        await using var host = new PipelineHost();

        var told = await host.Get<VendorUpdates>().UpdateAsync(
            SampleVendor.NewId(), vendor => Task.FromResult(new Decision<bool>(null, vendor is null)), PipelineHost.Cancellation);

        Assert.True(told);
    }

    [Fact]
    public async Task Who_is_overtaken_decides_afresh()
    {
        await using var host = new PipelineHost();
        var id = await AddAsync(host);
        List<VendorState> seen = [];

        await host.Get<VendorUpdates>().UpdateAsync(
            id,
            async vendor =>
            {
                seen.Add(vendor!.State);
                if (seen.Count == 1)
                {
                    await UpdateAsync(host, other => VendorChange.To(other with { State = VendorState.Suspended }));
                }

                return new Decision<bool>(VendorChange.To(vendor with { HistoryLength = vendor.HistoryLength }, SampleVendor.Entry("mine")), true);
            },
            PipelineHost.Cancellation);

        Assert.Equal([VendorState.Active, VendorState.Suspended], seen);
        Assert.Equal(VendorState.Suspended, host.OnlyVendor.State);
        Assert.Equal(1, host.OnlyVendor.HistoryLength);
    }

    [Fact]
    public async Task Who_is_overtaken_every_time_gives_up_and_is_tried_again_by_the_queue()
    {
        await using var host = new PipelineHost();
        var id = await AddAsync(host);
        var tries = 0;

        await Assert.ThrowsAsync<TimeoutException>(() => host.Get<VendorUpdates>().UpdateAsync(
            id,
            async vendor =>
            {
                tries++;
                await UpdateAsync(host, other => VendorChange.To(other with { SubmissionHash = $"{tries}" }));
                return new Decision<bool>(VendorChange.To(vendor!, SampleVendor.Entry("mine")), true);
            },
            PipelineHost.Cancellation));

        Assert.Equal(8, tries);
        Assert.Equal(0, host.OnlyVendor.HistoryLength);
    }

    [Fact]
    public async Task Many_changes_at_once_are_all_written_one_after_the_other()
    {
        await using var host = new PipelineHost();
        var id = await AddAsync(host);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => host.Get<VendorUpdates>().UpdateAsync(
            id,
            vendor => Task.FromResult(new Decision<bool>(VendorChange.To(vendor!, SampleVendor.Entry($"{number}")), true)),
            PipelineHost.Cancellation)));

        var history = await host.Vendors.HistoryAsync(id, PipelineHost.Cancellation);
        Assert.Equal(["0", "1", "2", "3", "4"], history.Select(entry => entry.Detail).Order());
        Assert.Equal(5, host.OnlyVendor.HistoryLength);
    }

    private static VendorChange NewVendor()
    {
        var vendor = SampleVendor.New() with { NextActionAt = Now.AddDays(14) };
        return VendorChange.To(vendor, SampleVendor.Entry("new")).Causing(
        [
            MailIntent.Verify(vendor.VendorId, 1, SampleForm.TeamEmail, Now), MailIntent.Verify(vendor.VendorId, 1, SampleForm.PersonEmail, Now),
        ]);
    }

    private static async Task<string> AddAsync(PipelineHost host)
    {
        var vendor = SampleVendor.Active();
        await host.Get<VendorUpdates>().AddAsync(VendorChange.To(vendor), PipelineHost.Cancellation);
        host.Effects.Begin();
        return vendor.VendorId;
    }

    private static Task<string> UpdateAsync(PipelineHost host, Func<Vendor, VendorChange?> change) => host.Get<VendorUpdates>().UpdateAsync(
        host.OnlyVendor.VendorId, vendor => Task.FromResult(new Decision<string>(change(vendor!), "done")), PipelineHost.Cancellation);
}
