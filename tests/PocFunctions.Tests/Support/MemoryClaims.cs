using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;
using PocFunctions.Pipeline.Registry.Tables;

namespace PocFunctions.Tests.Support;

/// <summary>The claims in memory.</summary>
internal sealed class MemoryClaims(Effects effects) : IClaims
{
    private const string HolderKey = "holder";
    private const string ApplicationPrefix = "application-";
    private const int MaxApplications = 50;

    private readonly MemoryTable _table = new();

    public Task<ClaimEntry> FindAsync(string key, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Tables, "find claim", () => new ClaimEntry(
            _table.Find(key, HolderKey) is { } row ? new Versioned<ClaimHolder>(RowDocument.Read<ClaimHolder>(row.Value), row.ETag) : null,
            [.. _table.RowsOf(key).Where(row => row.RowKey != HolderKey).Take(MaxApplications)
                .Select(row => row.RowKey[ApplicationPrefix.Length..])]));

    public Task<bool> TryTakeAsync(Claim claim, string vendorId, DateTimeOffset now, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "take claim", () => _table.TrySubmit(new RowWrite(Row(claim, vendorId, now), null)) is not null);

    public Task<bool> TryTakeOverAsync(
        Claim claim, string vendorId, string eTag, DateTimeOffset now, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "take claim over", () => _table.TrySubmit(new RowWrite(Row(claim, vendorId, now), eTag)) is not null);

    public Task NoteApplicationAsync(Claim claim, string vendorId, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "note application", () => _table.Upsert(new TableEntity(claim.Key, ApplicationPrefix + vendorId)));

    public Task NoteEmailAsync(string emailKey, string vendorId, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "note e-mail", () => _table.Upsert(new TableEntity(emailKey, vendorId)));

    public Task<IReadOnlyList<string>> FindByEmailAsync(string emailKey, CancellationToken cancellationToken) =>
        effects.ReadAsync<IReadOnlyList<string>>(Door.Tables, "find e-mail", () => [.. _table.RowsOf(emailKey).Select(row => row.RowKey)]);

    private static TableEntity Row(Claim claim, string vendorId, DateTimeOffset now) =>
        RowDocument.Write(claim.Key, HolderKey, new ClaimHolder(vendorId, claim.Exact, now));
}
