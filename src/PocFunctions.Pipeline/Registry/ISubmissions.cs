namespace PocFunctions.Pipeline.Registry;

/// <summary>The only door to what became of raw forms, and to the retries of those who send them.</summary>
internal interface ISubmissions
{
    Task<Submission?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Which of these raw forms have been read.</summary>
    Task<bool> IsReadAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Writes what was read, once.</summary>
    /// <returns>False when it is there already; it is left as it is.</returns>
    Task<bool> TryAddAsync(Submission submission, CancellationToken cancellationToken);

    /// <summary>Claims an Idempotency-Key for these bytes, or says who has it.</summary>
    Task<IdempotencyClaim> ClaimKeyAsync(string idempotencyKey, IdempotencyClaim claim, CancellationToken cancellationToken);

    /// <summary>The hour before which every raw form is known to have been read; null before the first rescue.</summary>
    Task<Versioned<DateTime>?> FindWatermarkAsync(CancellationToken cancellationToken);

    /// <returns>False when somebody moved it meanwhile.</returns>
    Task<bool> TryMoveWatermarkAsync(DateTime hour, string? eTag, CancellationToken cancellationToken);

    /// <summary>Makes the next rescue look at this hour again.</summary>
    Task RewindWatermarkAsync(DateTime hour, CancellationToken cancellationToken);
}

/// <summary>The first use of an Idempotency-Key. Holds no id: that is made anew from key and bytes.</summary>
/// <param name="Sha256">SHA-256 of the bytes first sent under it, hex.</param>
/// <param name="ReceivedAt">When.</param>
internal sealed record IdempotencyClaim(string Sha256, DateTimeOffset ReceivedAt);
