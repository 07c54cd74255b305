using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;

namespace PocFunctions.Tests.Support;

/// <summary>Submissions, Idempotency-Keys and the watermark in memory.</summary>
internal sealed class MemorySubmissions(Effects effects) : ISubmissions
{
    private const string KeyPartition = "key";
    private const string WatermarkKey = "watermark";

    private readonly MemoryTable _table = new();

    internal IReadOnlyList<Submission> All =>
        [.. _table.Rows.Where(row => row.RowKey == SubmissionRows.SubmissionKey).Select(row => Find(row.PartitionKey)!)];

    public Task<Submission?> FindAsync(string hash, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Tables, "find submission", () => Find(hash));

    public Task<bool> IsReadAsync(string hash, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Tables, "is it read", () => Find(hash) is not null);

    public Task<bool> TryAddAsync(Submission submission, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "add submission", () =>
            _table.TrySubmit([.. SubmissionRows.Of(submission).Select(row => new RowWrite(row, null))]) is not null);

    public Task<IdempotencyClaim> ClaimKeyAsync(string idempotencyKey, IdempotencyClaim claim, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "claim key", () =>
        {
            _table.TrySubmit(new RowWrite(RowDocument.Write(KeyPartition, idempotencyKey, claim), null));
            return RowDocument.Read<IdempotencyClaim>(_table.Find(KeyPartition, idempotencyKey)!.Value);
        });

    public Task<Versioned<DateTime>?> FindWatermarkAsync(CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Tables, "find watermark", FindWatermark);

    public Task<bool> TryMoveWatermarkAsync(DateTime hour, string? eTag, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "move watermark", () => MoveWatermark(hour, eTag));

    public Task RewindWatermarkAsync(DateTime hour, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "rewind watermark", () =>
        {
            if (FindWatermark() is { } known && known.Value > hour)
            {
                MoveWatermark(hour, known.ETag);
            }
        });

    private Submission? Find(string hash) =>
        _table.Find(hash, SubmissionRows.SubmissionKey) is { } submission && _table.Find(hash, SubmissionRows.IssuesKey) is { } issues
            ? SubmissionRows.Read(submission.Value, issues.Value)
            : null;

    private Versioned<DateTime>? FindWatermark() => _table.Find(WatermarkKey, WatermarkKey) is { } row
        ? new Versioned<DateTime>(RowDocument.Read<DateTime>(row.Value), row.ETag)
        : null;

    private bool MoveWatermark(DateTime hour, string? eTag) =>
        _table.TrySubmit(new RowWrite(RowDocument.Write(WatermarkKey, WatermarkKey, hour), eTag)) is not null;
}
