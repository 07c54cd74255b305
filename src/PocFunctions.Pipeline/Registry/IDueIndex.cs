namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// Which vendors to look at, by time. A hint: the vendor's row is the truth. A stale entry costs one look; so that none
/// is ever missing, an entry is written before the change that needs it.
/// </summary>
internal interface IDueIndex
{
    Task AddAsync(DueEntry entry, CancellationToken cancellationToken);

    /// <summary>Removes an entry; it is no matter if it is not there.</summary>
    Task RemoveAsync(DueEntry entry, CancellationToken cancellationToken);

    /// <summary>The entries whose time has come in one shard, earliest first.</summary>
    IAsyncEnumerable<DueEntry> DueAsync(int shard, DateTimeOffset now, CancellationToken cancellationToken);
}
