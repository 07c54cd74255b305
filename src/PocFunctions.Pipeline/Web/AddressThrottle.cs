using System.Collections.Concurrent;

namespace PocFunctions.Pipeline.Web;

/// <summary>
/// Counts posts by source address in fixed minutes, on this instance alone: it keeps one sender from taking the
/// instance, not more. It forgets everything at each full minute, so its memory is bounded.
/// </summary>
internal sealed class AddressThrottle(int perMinute, TimeProvider clock)
{
    /// <summary>Addresses counted at a time: bounds the memory against a flood from everywhere.</summary>
    internal const int MaxAddresses = 50_000;

    // Callers that cannot be told apart share one count, as large as so many callers'.
    private const string Everybody = "";
    private const int EverybodysShare = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private Minute _current = new(DateTimeOffset.MinValue);

    /// <summary>Counts one submission; says how long to wait when it is one too many, else null.</summary>
    internal TimeSpan? Count(string? address)
    {
        var now = clock.GetUtcNow();
        var minute = _current;
        if (now - minute.Start >= Window || now < minute.Start)
        {
            var next = new Minute(now);
            minute = Interlocked.CompareExchange(ref _current, next, minute) == minute ? next : _current;
        }

        // Past the bound, addresses not yet counted share one count rather than go uncounted.
        var counted = address is not null && minute.CountsApart(address) ? address : Everybody;
        var count = minute.Counts.AddOrUpdate(counted, 1, static (_, before) => before + 1);
        return count <= (counted == Everybody ? perMinute * EverybodysShare : perMinute) ? null : minute.Start + Window - now;
    }

    private sealed class Minute(DateTimeOffset start)
    {
        // The dictionary's own count takes all of its locks, and this is asked for every post.
        private int _addresses;

        internal DateTimeOffset Start { get; } = start;

        internal ConcurrentDictionary<string, int> Counts { get; } = new();

        internal bool CountsApart(string address) =>
            Counts.ContainsKey(address) || Interlocked.Increment(ref _addresses) <= MaxAddresses;
    }
}
