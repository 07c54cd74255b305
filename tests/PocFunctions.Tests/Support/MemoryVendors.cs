using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Registry.Tables;

namespace PocFunctions.Tests.Support;

/// <summary>The vendors in memory: the rows are the real ones, so that what a row cannot hold fails here too.</summary>
internal sealed class MemoryVendors(Effects effects) : IVendors
{
    private readonly MemoryTable _table = new();

    internal IReadOnlyList<Vendor> All =>
        [.. _table.Rows.Where(row => row.RowKey == VendorRows.VendorKey).Select(RowDocument.Read<Vendor>)];

    public Task<Versioned<Vendor>?> FindAsync(string vendorId, CancellationToken cancellationToken) =>
        FindAsync<Vendor>("find vendor", vendorId, VendorRows.VendorKey);

    public Task<Versioned<StoredToken>?> FindTokenAsync(string vendorId, string tokenHash, CancellationToken cancellationToken) =>
        FindAsync<StoredToken>("find token", vendorId, VendorRows.TokenKey(tokenHash));

    public Task<Versioned<MailIntent>?> FindMailAsync(string vendorId, string mailId, CancellationToken cancellationToken) =>
        FindAsync<MailIntent>("find mail", vendorId, VendorRows.MailKey(mailId));

    public Task<bool> TryAddAsync(VendorChange change, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "add vendor", () => _table.TrySubmit([new(VendorRows.Of(change.Vendor), null), .. Additions(change)]) is not null);

    public Task<bool> TryChangeAsync(VendorChange change, string vendorETag, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "change vendor", () =>
        {
            List<RowWrite> writes = [new(VendorRows.Of(change.Vendor), vendorETag), .. Additions(change)];
            if (change.UsedToken is { } token)
            {
                writes.Add(new(VendorRows.Of(change.Vendor.VendorId, token.Value), token.ETag));
            }

            var done = _table.TrySubmit(writes) is not null;
            foreach (var decided in done ? change.Decided : [])
            {
                var merge = VendorRows.Of(change.Vendor.VendorId, decided);
                var row = _table.Find(merge.PartitionKey, merge.RowKey)!.Value;
                row[VendorRows.Outcome] = merge[VendorRows.Outcome];
                _table.Upsert(row);
            }

            return done;
        });

    public Task<StoredProposal?> FindProposalAsync(string vendorId, string changeId, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Tables, "find proposal", () =>
            _table.Find(vendorId, VendorRows.ProposalKey(changeId)) is { } row ? VendorRows.ToProposal(row.Value) : null);

    public Task<bool> TryChangeTokenAsync(string vendorId, StoredToken token, string eTag, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "count wrong code", () => _table.TrySubmit(new RowWrite(VendorRows.Of(vendorId, token), eTag)) is not null);

    public Task<string?> TryChangeMailAsync(
        string vendorId, MailIntent mail, string eTag, StoredToken? minted, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "mail becomes " + mail.State, () =>
        {
            List<RowWrite> writes = [new(VendorRows.Of(vendorId, mail), eTag)];
            if (minted is not null)
            {
                writes.Add(new(VendorRows.Of(vendorId, minted), null));
            }

            return _table.TrySubmit(writes);
        });

    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string vendorId, CancellationToken cancellationToken) =>
        RowsAsync<HistoryEntry>(vendorId, VendorRows.HistoryPrefix);

    public Task<IReadOnlyList<MailIntent>> MailsAsync(string vendorId, CancellationToken cancellationToken) =>
        RowsAsync<MailIntent>(vendorId, VendorRows.MailPrefix);

    public Task<Page<Vendor>> ListAsync(VendorQuery query, CancellationToken cancellationToken) =>
        effects.ReadAsync(Door.Tables, "list vendors", () =>
        {
            var found = _table.Rows
                .Where(row => row.RowKey == VendorRows.VendorKey
                    && (query.After is null || string.CompareOrdinal(row.PartitionKey, query.After) > 0)
                    && (query.State is not { } state || row.GetString(VendorRows.State) == state.ToString())
                    && (query.Beginning is not { } beginning || Begins(row, VendorRows.Beginning(beginning))))
                .Take(query.Limit + 1)
                .Select(RowDocument.Read<Vendor>)
                .ToList();
            return found.Count <= query.Limit
                ? new Page<Vendor>(found, null)
                : new Page<Vendor>(found[..query.Limit], found[query.Limit - 1].VendorId);
        });

    private static bool Begins(TableEntity row, string beginning) =>
        row.GetString(VendorRows.NameBeginning).StartsWith(beginning, StringComparison.Ordinal)
        || row.GetString(VendorRows.DomainBeginning).StartsWith(beginning, StringComparison.Ordinal);

    private static IEnumerable<RowWrite> Additions(VendorChange change)
    {
        var id = change.Vendor.VendorId;
        var first = change.Vendor.HistoryLength - change.History.Count + 1;
        return
        [
            .. change.Revision is { } revision ? [new RowWrite(VendorRows.Of(id, revision), null)] : Array.Empty<RowWrite>(),
            .. change.History.Select((entry, index) => new RowWrite(VendorRows.Of(id, first + index, entry), null)),
            .. change.NewProposal is { } proposal ? [new RowWrite(VendorRows.Of(id, proposal), null)] : Array.Empty<RowWrite>(),
            .. change.Mails.Select(mail => new RowWrite(VendorRows.Of(id, mail), null)),
        ];
    }

    private Task<Versioned<T>?> FindAsync<T>(string call, string vendorId, string rowKey) =>
        effects.ReadAsync(Door.Tables, call, () =>
            _table.Find(vendorId, rowKey) is { } row ? new Versioned<T>(RowDocument.Read<T>(row.Value), row.ETag) : null);

    private Task<IReadOnlyList<T>> RowsAsync<T>(string vendorId, string prefix) =>
        effects.ReadAsync<IReadOnlyList<T>>(Door.Tables, "list " + prefix, () =>
            [.. _table.RowsOf(vendorId).Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal)).Select(RowDocument.Read<T>)]);
}
