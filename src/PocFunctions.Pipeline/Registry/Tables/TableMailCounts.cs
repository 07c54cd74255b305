using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>Mail counts in the table <c>MailCounts</c>: a partition a day, a row a subject, which is kept as a hash only.</summary>
internal sealed class TableMailCounts(StorageClients clients) : IMailCounts
{
    private const string Count = "Count";

    // A row is written by few senders at a time; more losses than this are an outage in disguise.
    private const int MaxTries = 20;

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.MailCountsTable);

    public async Task<bool> TryCountAsync(string subject, DateOnly day, int cap, CancellationToken cancellationToken)
    {
        var partition = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)));
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, key, null, cancellationToken);
            var counted = found.HasValue ? found.Value!.GetInt32(Count) ?? 0 : 0;
            if (counted >= cap)
            {
                return false;
            }

            try
            {
                var row = new TableEntity(partition, key) { [Count] = counted + 1 };
                await (found.HasValue
                    ? _table.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                    : _table.AddEntityAsync(row, cancellationToken));
                return true;
            }
            catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
            {
                // Another sender counted meanwhile.
            }
        }

        throw new TimeoutException("The mail count was changed by others each time.");
    }
}
