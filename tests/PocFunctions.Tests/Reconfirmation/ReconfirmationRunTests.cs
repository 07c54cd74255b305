using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Reconfirmation;

/// <summary>The timer that reads the due index.</summary>
public class ReconfirmationRunTests
{
    [Fact]
    public async Task A_run_reads_the_index_alone()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        host.Clock.Advance(TimeSpan.FromDays(180));
        host.Effects.Begin();

        Assert.Equal(1, await RunAsync(host));

        Assert.Equal(["send reconfirm"], host.Effects.Log);
        Assert.Equal(DueEntry.Shards + 1, host.Effects.Calls);
    }

    [Fact]
    public async Task Each_shard_has_its_share_of_a_run_and_none_waits_behind_another()
    {
        await using var host = new PipelineHost(("Mailing:PerRun", "32"));
        for (var number = 0; number < 5; number++)
        {
            await AddAsync(host, $"0{SampleVendor.NewId()[1..]}");
        }

        await AddAsync(host, $"f{SampleVendor.NewId()[1..]}");

        Assert.Equal(3, await RunAsync(host));
        Assert.Contains(host.Queues.Waiting, message => message.Text.StartsWith("{\"vendorId\":\"f", StringComparison.Ordinal));
        await host.SettleAsync();
        Assert.Equal(2, await RunAsync(host));
        await host.SettleAsync();
        Assert.Equal(1, await RunAsync(host));
        await host.SettleAsync();
        Assert.Equal(0, await RunAsync(host));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"vendorId":"0a","dueKey":"x","v":2}""")]
    public async Task A_message_that_is_none_goes_to_the_poison(string text)
    {
        await using var host = new PipelineHost();

        await Assert.ThrowsAsync<FormatException>(() => host.Get<IReconfirmationStation>().ReconfirmVendorAsync(text, PipelineHost.Cancellation));
    }

    // An entry without a vendor: stale, and gone after one look.
    private static Task AddAsync(PipelineHost host, string vendorId) =>
        host.DueIndex.AddAsync(DueEntry.At(PipelineHost.Start, vendorId), PipelineHost.Cancellation);

    private static Task<int> RunAsync(PipelineHost host) => host.Get<ReconfirmationRun>().RunAsync(PipelineHost.Cancellation);
}
