using Azure;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>Vendors in the table <c>Vendors</c>.</summary>
internal sealed class TableVendors(StorageClients clients) : IVendors
{
    // Azure's limits of a transaction (Table service, "Performing entity group transactions"); Azurite holds nobody to them.
    private const int MaxOperations = 100;

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.VendorsTable);

    public Task<Versioned<Vendor>?> FindAsync(string vendorId, CancellationToken cancellationToken) =>
        FindAsync<Vendor>(vendorId, VendorRows.VendorKey, cancellationToken);

    public Task<Versioned<StoredToken>?> FindTokenAsync(string vendorId, string tokenHash, CancellationToken cancellationToken) =>
        FindAsync<StoredToken>(vendorId, VendorRows.TokenKey(tokenHash), cancellationToken);

    public Task<Versioned<MailIntent>?> FindMailAsync(string vendorId, string mailId, CancellationToken cancellationToken) =>
        FindAsync<MailIntent>(vendorId, VendorRows.MailKey(mailId), cancellationToken);

    public async Task<bool> TryAddAsync(VendorChange change, CancellationToken cancellationToken) =>
        await TrySubmitAsync([Add(VendorRows.Of(change.Vendor)), .. Additions(change)], cancellationToken) is not null;

    public async Task<bool> TryChangeAsync(VendorChange change, string vendorETag, CancellationToken cancellationToken)
    {
        List<TableTransactionAction> actions = [Replace(VendorRows.Of(change.Vendor), vendorETag), .. Additions(change)];
        if (change.UsedToken is { } token)
        {
            actions.Add(Replace(VendorRows.Of(change.Vendor.VendorId, token.Value), token.ETag));
        }

        return await TrySubmitAsync(actions, cancellationToken) is not null;
    }

    public async Task<bool> TryChangeTokenAsync(string vendorId, StoredToken token, string eTag, CancellationToken cancellationToken) =>
        await TrySubmitAsync([Replace(VendorRows.Of(vendorId, token), eTag)], cancellationToken) is not null;

    public Task<string?> TryChangeMailAsync(
        string vendorId, MailIntent mail, string eTag, StoredToken? minted, CancellationToken cancellationToken)
    {
        List<TableTransactionAction> actions = [Replace(VendorRows.Of(vendorId, mail), eTag)];
        if (minted is not null)
        {
            actions.Add(Add(VendorRows.Of(vendorId, minted)));
        }

        return TrySubmitAsync(actions, cancellationToken);
    }

    public async Task<StoredProposal?> FindProposalAsync(string vendorId, string changeId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(vendorId, VendorRows.ProposalKey(changeId), null, cancellationToken);
        return row.HasValue ? VendorRows.ToProposal(row.Value!) : null;
    }

    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string vendorId, CancellationToken cancellationToken) =>
        RowsAsync<HistoryEntry>(vendorId, VendorRows.HistoryPrefix, cancellationToken);

    public Task<IReadOnlyList<MailIntent>> MailsAsync(string vendorId, CancellationToken cancellationToken) =>
        RowsAsync<MailIntent>(vendorId, VendorRows.MailPrefix, cancellationToken);

    public async Task<Page<Vendor>> ListAsync(VendorQuery query, CancellationToken cancellationToken)
    {
        List<Vendor> found = [];
        var rows = _table.QueryAsync<TableEntity>(Filter(query), query.Limit + 1, null, cancellationToken);
        await foreach (var row in rows)
        {
            if (found.Count == query.Limit)
            {
                return new Page<Vendor>(found, found[^1].VendorId);
            }

            found.Add(RowDocument.Read<Vendor>(row));
        }

        return new Page<Vendor>(found, null);
    }

    private static string Filter(VendorQuery query)
    {
        List<string> terms = [TableClient.CreateQueryFilter($"RowKey eq {VendorRows.VendorKey}")];
        if (query.After is { } after)
        {
            terms.Add(TableClient.CreateQueryFilter($"PartitionKey gt {after}"));
        }

        if (query.State is { } state)
        {
            terms.Add($"{VendorRows.State} eq '{state}'");
        }

        if (query.Beginning is { Length: > 0 } beginning)
        {
            var from = VendorRows.Beginning(beginning);
            // Every string that begins with `from` lies before this one, the last code unit being no character.
            var to = from + '\uffff';
            terms.Add("(" + string.Join(" or ", new[] { VendorRows.NameBeginning, VendorRows.DomainBeginning }.Select(property =>
                $"({property} ge '{Quoted(from)}' and {property} lt '{Quoted(to)}')")) + ")");
        }

        return string.Join(" and ", terms);
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static IEnumerable<TableTransactionAction> Additions(VendorChange change)
    {
        var id = change.Vendor.VendorId;
        if (change.Revision is { } revision)
        {
            yield return Add(VendorRows.Of(id, revision));
        }

        // The vendor counts its history; entries are numbered up to that, so that one number is never written twice.
        var number = change.Vendor.HistoryLength - change.History.Count;
        foreach (var entry in change.History)
        {
            yield return Add(VendorRows.Of(id, ++number, entry));
        }

        if (change.NewProposal is { } proposal)
        {
            yield return Add(VendorRows.Of(id, proposal));
        }

        foreach (var decided in change.Decided)
        {
            // Only who holds the vendor's ETag decides, so the row's own does not matter.
            yield return new(TableTransactionActionType.UpdateMerge, VendorRows.Of(id, decided), ETag.All);
        }

        foreach (var mail in change.Mails)
        {
            yield return Add(VendorRows.Of(id, mail));
        }
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableTransactionAction Replace(TableEntity row, string eTag) =>
        new(TableTransactionActionType.UpdateReplace, row, new ETag(eTag));

    /// <returns>The new ETag of the first row; null when a row was not as expected, and nothing was written.</returns>
    private async Task<string?> TrySubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        if (actions.Count > MaxOperations || actions.Any(action => action.Entity.PartitionKey != actions[0].Entity.PartitionKey))
        {
            throw new InvalidOperationException("A transaction holds at most 100 operations, all of one partition.");
        }

        try
        {
            var responses = await _table.SubmitTransactionAsync(actions, cancellationToken);
            return responses.Value[0].Headers.ETag?.ToString();
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private async Task<Versioned<T>?> FindAsync<T>(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, null, cancellationToken);
        return row.HasValue ? new Versioned<T>(RowDocument.Read<T>(row.Value!), row.Value!.ETag.ToString()) : null;
    }

    private async Task<IReadOnlyList<T>> RowsAsync<T>(string vendorId, string prefix, CancellationToken cancellationToken)
    {
        // '.' is the character after '-', with which every prefix ends.
        var to = prefix[..^1] + '.';
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {vendorId} and RowKey ge {prefix} and RowKey lt {to}");
        List<T> found = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken))
        {
            found.Add(RowDocument.Read<T>(row));
        }

        return found;
    }
}
