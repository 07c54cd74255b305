using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>What every due index keeps to.</summary>
public abstract class DueIndexContract
{
    private static readonly DateTimeOffset Now = PipelineHost.Start;

    private protected abstract Task<IDueIndex> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_whose_time_has_come_are_listed_earliest_first()
    {
        var index = await OpenAsync();
        var rest = SampleVendor.NewId()[1..^1];
        List<DueEntry> entries =
        [
            DueEntry.At(Now.AddDays(-400), $"a{rest}3"),
            DueEntry.At(Now.AddSeconds(-1), $"a{rest}2"),
            DueEntry.At(Now, $"a{rest}1"),
            DueEntry.At(Now.AddMilliseconds(900), $"a{rest}4"),
        ];
        foreach (var entry in Enumerable.Reverse(entries))
        {
            await index.AddAsync(entry, Cancellation);
        }

        await index.AddAsync(DueEntry.At(Now.AddSeconds(1), $"a{rest}5"), Cancellation);
        await index.AddAsync(DueEntry.At(Now.AddSeconds(-1), $"b{rest}1"), Cancellation);

        Assert.Equal(entries, await DueAsync(index, 10, rest));
        Assert.Single(await DueAsync(index, 11, rest));
    }

    [Fact]
    public async Task Adding_and_removing_bear_repeats()
    {
        var index = await OpenAsync();
        var id = SampleVendor.NewId();
        var entry = DueEntry.At(Now, id);

        await index.AddAsync(entry, Cancellation);
        await index.AddAsync(entry, Cancellation);
        Assert.Equal([entry], await DueAsync(index, entry.Shard, id));

        await index.RemoveAsync(entry, Cancellation);
        await index.RemoveAsync(entry, Cancellation);
        Assert.Empty(await DueAsync(index, entry.Shard, id));
    }

    [Fact]
    public async Task An_entry_may_be_removed_while_the_list_is_read()
    {
        var index = await OpenAsync();
        var rest = SampleVendor.NewId()[1..^1];
        for (var number = 0; number < 3; number++)
        {
            await index.AddAsync(DueEntry.At(Now.AddSeconds(-number), $"c{rest}{number}"), Cancellation);
        }

        var seen = 0;
        await foreach (var entry in index.DueAsync(12, Now, Cancellation))
        {
            seen += entry.VendorId.Contains(rest, StringComparison.Ordinal) ? 1 : 0;
            await index.RemoveAsync(entry, Cancellation);
        }

        Assert.Equal(3, seen);
        Assert.Empty(await DueAsync(index, 12, rest));
    }

    // Other tests may have entries in the same shard.
    private static async Task<List<DueEntry>> DueAsync(IDueIndex index, int shard, string idPart)
    {
        List<DueEntry> found = [];
        await foreach (var entry in index.DueAsync(shard, Now, Cancellation))
        {
            if (entry.VendorId.Contains(idPart, StringComparison.Ordinal))
            {
                found.Add(entry);
            }
        }

        return found;
    }
}

public sealed class MemoryDueIndexTests : DueIndexContract
{
    private protected override Task<IDueIndex> OpenAsync() => Task.FromResult<IDueIndex>(new MemoryDueIndex(new Effects()));
}

public sealed class TableDueIndexTests(AzuriteFixture azurite) : DueIndexContract
{
    private protected override async Task<IDueIndex> OpenAsync() => new TableDueIndex(await AzureStores.OpenAsync(azurite));
}
