using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>The due index in the table <c>Due</c>: a partition a shard, rows in the order of time.</summary>
internal sealed class TableDueIndex(StorageClients clients) : IDueIndex
{
    private const string VendorId = "VendorId";

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.DueTable);

    public Task AddAsync(DueEntry entry, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(Partition(entry.Shard), entry.Key) { [VendorId] = entry.VendorId }, TableUpdateMode.Replace, cancellationToken);

    // A row that is gone answers 404, which the client takes for done.
    public Task RemoveAsync(DueEntry entry, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Partition(entry.Shard), entry.Key, Azure.ETag.All, cancellationToken);

    public async IAsyncEnumerable<DueEntry> DueAsync(
        int shard, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partition = Partition(shard);
        var after = DueEntry.KeyAt(now.AddSeconds(1));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {after}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken))
        {
            yield return new DueEntry(row.GetString(VendorId), row.RowKey);
        }
    }

    private static string Partition(int shard) => shard.ToString("x2", CultureInfo.InvariantCulture);
}
