using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Tests.Support;

/// <summary>The due index in memory.</summary>
internal sealed class MemoryDueIndex(Effects effects) : IDueIndex
{
    private const string VendorId = "VendorId";

    private readonly MemoryTable _table = new();

    internal IReadOnlyList<DueEntry> All => [.. _table.Rows.Select(Entry)];

    public Task AddAsync(DueEntry entry, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "add due entry", () =>
            _table.Upsert(new TableEntity(Partition(entry.Shard), entry.Key) { [VendorId] = entry.VendorId }));

    public Task RemoveAsync(DueEntry entry, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "remove due entry", () => _table.Remove(Partition(entry.Shard), entry.Key));

    public async IAsyncEnumerable<DueEntry> DueAsync(
        int shard, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = DueEntry.KeyAt(now.AddSeconds(1));
        var due = await effects.ReadAsync(Door.Tables, "list due entries", () =>
            _table.RowsOf(Partition(shard)).Where(row => string.CompareOrdinal(row.RowKey, after) < 0).Select(Entry).ToList());
        foreach (var entry in due)
        {
            yield return entry;
        }
    }

    private static string Partition(int shard) => shard.ToString("x2", CultureInfo.InvariantCulture);

    private static DueEntry Entry(TableEntity row) => new(row.GetString(VendorId), row.RowKey);
}
