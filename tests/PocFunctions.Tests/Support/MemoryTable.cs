using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Tests.Support;

/// <summary>A row to be written: inserted, or replaced under its ETag.</summary>
internal readonly record struct RowWrite(TableEntity Row, string? ETag);

/// <summary>A table as Azure keeps it: rows in the order of their keys, ETags, transactions that write all or nothing.</summary>
internal sealed class MemoryTable
{
    // Azure's limit of a transaction.
    private const int MaxOperations = 100;

    private readonly SortedDictionary<(string Partition, string Row), Versioned<TableEntity>> _rows = new(new KeyOrder());
    private int _eTags;

    internal IEnumerable<TableEntity> Rows => _rows.Values.Select(row => row.Value);

    internal IEnumerable<TableEntity> RowsOf(string partition) => Rows.Where(row => row.PartitionKey == partition);

    internal Versioned<TableEntity>? Find(string partition, string row) => _rows.GetValueOrDefault((partition, row));

    internal void Upsert(TableEntity row) => _rows[KeyOf(row)] = new(row, NewETag());

    internal bool Remove(string partition, string row) => _rows.Remove((partition, row));

    /// <returns>The first row's new ETag; null when a row was not as expected, and nothing was written.</returns>
    internal string? TrySubmit(params IReadOnlyList<RowWrite> writes)
    {
        if (writes.Count > MaxOperations || writes.Select(write => KeyOf(write.Row)).Distinct().Count() != writes.Count
            || writes.Any(write => write.Row.PartitionKey != writes[0].Row.PartitionKey))
        {
            throw new InvalidOperationException("Azure refuses such a transaction.");
        }

        if (writes.Any(write => Find(write.Row.PartitionKey, write.Row.RowKey)?.ETag != write.ETag))
        {
            return null;
        }

        foreach (var write in writes)
        {
            Upsert(write.Row);
        }

        return _rows[KeyOf(writes[0].Row)].ETag;
    }

    private static (string Partition, string Row) KeyOf(TableEntity row) => (row.PartitionKey, row.RowKey);

    private string NewETag() => $"W/\"{++_eTags}\"";

    private sealed class KeyOrder : IComparer<(string Partition, string Row)>
    {
        public int Compare((string Partition, string Row) x, (string Partition, string Row) y) =>
            string.CompareOrdinal(x.Partition, y.Partition) is not 0 and var order ? order : string.CompareOrdinal(x.Row, y.Row);
    }
}
