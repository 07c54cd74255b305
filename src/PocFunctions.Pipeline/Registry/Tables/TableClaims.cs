using Azure;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry.Identity;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>Claims in the table <c>Claims</c>: a partition a key, so that one query finds holder and rivals.</summary>
internal sealed class TableClaims(StorageClients clients) : IClaims
{
    // Sorts before every application, so that the first page of the partition holds it, however many applications follow.
    private const string HolderKey = "0-holder";
    private const string ApplicationPrefix = "application-";

    // Rivals beyond this are noise; whoever made them all is seen from the first ones.
    private const int MaxApplications = 50;

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.ClaimsTable);

    public async Task<ClaimEntry> FindAsync(string key, CancellationToken cancellationToken)
    {
        Versioned<ClaimHolder>? holder = null;
        List<string> applications = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, MaxApplications + 1, null, cancellationToken))
        {
            if (row.RowKey == HolderKey)
            {
                holder = new Versioned<ClaimHolder>(RowDocument.Read<ClaimHolder>(row), row.ETag.ToString());
                continue;
            }

            applications.Add(row.RowKey[ApplicationPrefix.Length..]);
            if (applications.Count == MaxApplications)
            {
                break;
            }
        }

        return new ClaimEntry(holder, applications);
    }

    public async Task<bool> TryTakeAsync(Claim claim, string vendorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(Row(claim, vendorId, now), cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    public async Task<bool> TryTakeOverAsync(
        Claim claim, string vendorId, string eTag, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(Row(claim, vendorId, now), new ETag(eTag), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    public Task NoteApplicationAsync(Claim claim, string vendorId, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(new TableEntity(claim.Key, ApplicationPrefix + vendorId), TableUpdateMode.Replace, cancellationToken);

    public Task NoteEmailAsync(string emailKey, string vendorId, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(new TableEntity(emailKey, vendorId), TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlyList<string>> FindByEmailAsync(string emailKey, CancellationToken cancellationToken)
    {
        List<string> found = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {emailKey}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, MaxApplications, null, cancellationToken))
        {
            found.Add(row.RowKey);
            if (found.Count == MaxApplications)
            {
                break;
            }
        }

        return found;
    }

    private static TableEntity Row(Claim claim, string vendorId, DateTimeOffset now) =>
        RowDocument.Write(claim.Key, HolderKey, new ClaimHolder(vendorId, claim.Exact, now));
}
