namespace PocFunctions.LocalHost.Queues;

/// <summary>How long to wait before looking into an empty queue again: doubling, from a tenth of a second to the longest allowed.</summary>
internal sealed class PollingDelay(TimeSpan longest)
{
    // What the platform begins with.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan _next = Min(Shortest, longest);

    public TimeSpan Next()
    {
        TimeSpan delay = _next;
        _next = Min(delay * 2, longest);
        return delay;
    }

    /// <summary>Begins anew, after a message was found.</summary>
    public void Reset() => _next = Min(Shortest, longest);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
