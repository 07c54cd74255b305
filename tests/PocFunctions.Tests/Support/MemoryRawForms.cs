using System.Runtime.CompilerServices;
using PocFunctions.Pipeline.RawForms;

namespace PocFunctions.Tests.Support;

/// <summary>Raw forms in memory, written once.</summary>
internal sealed class MemoryRawForms(Effects effects, TimeProvider clock) : IRawForms
{
    private readonly SortedDictionary<string, (RawForm Form, DateTimeOffset StoredAt)> _blobs = new(StringComparer.Ordinal);

    internal IReadOnlyList<RawForm> All => [.. _blobs.Values.Select(blob => blob.Form)];

    public Task<bool> SaveAsync(RawForm form, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Blobs, "save raw form", () =>
            _blobs.TryAdd(form.Info.Key.BlobName, (form with { Bytes = form.Bytes.ToArray() }, clock.GetUtcNow())));

    public Task<RawForm?> FindAsync(FormKey key, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Blobs, "find raw form", () => Find(key));

    public Task<RawFormInfo?> FindInfoAsync(FormKey key, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Blobs, "find raw form's data", () => Find(key)?.Info);

    public async IAsyncEnumerable<StoredForm> ListHourAsync(DateTime hour, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = await effects.ReadAsync(Door.Blobs, "list hour", () =>
            _blobs.Where(blob => blob.Key.StartsWith(FormKey.Prefix(hour), StringComparison.Ordinal))
                .Select(blob => new StoredForm(blob.Value.Form.Info.Key, blob.Value.StoredAt)).ToList());
        foreach (var form in found)
        {
            yield return form;
        }
    }

    private RawForm? Find(FormKey key) => _blobs.TryGetValue(key.BlobName, out var blob) ? blob.Form : null;
}
