namespace PocFunctions.Pipeline.RawForms;

/// <summary>The only door to the evidence. A raw form is written once and never changed.</summary>
internal interface IRawForms
{
    /// <summary>Stores the bytes durably before it returns.</summary>
    /// <returns>False when a form of that name is there already; it is left as it is.</returns>
    Task<bool> SaveAsync(RawForm form, CancellationToken cancellationToken);

    /// <summary>The form, or null where there is none of that name.</summary>
    Task<RawForm?> FindAsync(FormKey key, CancellationToken cancellationToken);

    /// <summary>What is kept beside the bytes, without fetching them; null where there is no such form.</summary>
    Task<RawFormInfo?> FindInfoAsync(FormKey key, CancellationToken cancellationToken);

    /// <summary>The forms received in one hour, oldest name first.</summary>
    IAsyncEnumerable<StoredForm> ListHourAsync(DateTime hour, CancellationToken cancellationToken);
}

/// <summary>An entry of a listing.</summary>
/// <param name="Key">The form's name.</param>
/// <param name="StoredAt">When the storage service wrote it: its clock, not ours.</param>
internal readonly record struct StoredForm(FormKey Key, DateTimeOffset StoredAt);
