namespace PocFunctions.Pipeline.Registry;

/// <summary>Counts mails by day, for all instances together.</summary>
internal interface IMailCounts
{
    /// <summary>Counts one more under a subject and day, unless that were more than the cap.</summary>
    /// <returns>False when the cap is reached; nothing is counted then.</returns>
    Task<bool> TryCountAsync(string subject, DateOnly day, int cap, CancellationToken cancellationToken);
}
