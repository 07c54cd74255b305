using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>Submissions, Idempotency-Keys and the rescue's watermark in the table <c>Submissions</c>, a partition each.</summary>
internal sealed class TableSubmissions(StorageClients clients) : ISubmissions
{
    private const string RetryKey = "idempotency-key";
    private const string RescuePartition = "rescue";
    private const string WatermarkKey = "watermark";
    private static readonly string[] KeysOnly = ["PartitionKey"];

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.SubmissionsTable);

    public async Task<Submission?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(
            _table.GetEntityIfExistsAsync<TableEntity>(hash, SubmissionRows.SubmissionKey, null, cancellationToken),
            _table.GetEntityIfExistsAsync<TableEntity>(hash, SubmissionRows.IssuesKey, null, cancellationToken));
        return rows.All(row => row.HasValue) ? SubmissionRows.Read(rows[0].Value!, rows[1].Value!) : null;
    }

    public async Task<bool> IsReadAsync(string hash, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(hash, SubmissionRows.SubmissionKey, KeysOnly, cancellationToken);
        return row.HasValue;
    }

    public Task<bool> TryAddAsync(Submission submission, CancellationToken cancellationToken) =>
        TryAddAsync(SubmissionRows.Of(submission), cancellationToken);

    public async Task<IdempotencyClaim> ClaimKeyAsync(
        string idempotencyKey, IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        // The key makes the submission's id, so it is as secret as the id: only its hash is kept.
        var partition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("idempotency key\n" + idempotencyKey)));
        if (await TryAddAsync([RowDocument.Write(partition, RetryKey, claim)], cancellationToken))
        {
            return claim;
        }

        var row = await _table.GetEntityAsync<TableEntity>(partition, RetryKey, null, cancellationToken);
        return RowDocument.Read<IdempotencyClaim>(row.Value);
    }

    public async Task<Versioned<DateTime>?> FindWatermarkAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(RescuePartition, WatermarkKey, null, cancellationToken);
        return row.HasValue
            ? new Versioned<DateTime>(RowDocument.Read<DateTime>(row.Value!).ToUniversalTime(), row.Value!.ETag.ToString())
            : null;
    }

    public async Task<bool> TryMoveWatermarkAsync(DateTime hour, string? eTag, CancellationToken cancellationToken)
    {
        var row = RowDocument.Write(RescuePartition, WatermarkKey, hour);
        if (eTag is null)
        {
            return await TryAddAsync([row], cancellationToken);
        }

        try
        {
            await _table.UpdateEntityAsync(row, new ETag(eTag), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException moved) when (moved.Status == 412)
        {
            return false;
        }
    }

    public async Task RewindWatermarkAsync(DateTime hour, CancellationToken cancellationToken)
    {
        for (var known = await FindWatermarkAsync(cancellationToken);
             known is not null && known.Value > hour && !await TryMoveWatermarkAsync(hour, known.ETag, cancellationToken);
             known = await FindWatermarkAsync(cancellationToken))
        {
            // Somebody moved it: look again whether it still lies beyond the hour.
        }
    }

    private async Task<bool> TryAddAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }
}
