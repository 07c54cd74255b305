using System.Collections.Concurrent;

namespace PocFunctions.Pipeline.Intake;

/// <summary>
/// Counts submissions by source address in fixed minutes, on this instance alone: it keeps one sender from taking the
/// instance, not more. It forgets everything at each full minute, so its memory is bounded.
/// </summary>
internal sealed class AddressThrottle(IntakeSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private Minute _current = new(DateTimeOffset.MinValue);

    /// <summary>Counts one submission; says how long to wait when it is one too many, else null.</summary>
    internal TimeSpan? Count(string address)
    {
        var now = clock.GetUtcNow();
        var minute = _current;
        if (now - minute.Start >= Window || now < minute.Start)
        {
            var next = new Minute(now);
            minute = Interlocked.CompareExchange(ref _current, next, minute) == minute ? next : _current;
        }

        return minute.Count(address) <= settings.PerAddressPerMinute ? null : minute.Start + Window - now;
    }

    private sealed class Minute(DateTimeOffset start)
    {
        private readonly ConcurrentDictionary<string, int> _counts = new();

        // The dictionary's own count takes all of its locks, and this is asked for every submission.
        private int _addresses;

        internal DateTimeOffset Start { get; } = start;

        // Past the bound, addresses not yet counted share one count rather than go uncounted.
        internal int Count(string address)
        {
            var known = _counts.ContainsKey(address) || Interlocked.Increment(ref _addresses) <= SubmissionLimits.AddressesCounted;
            return _counts.AddOrUpdate(known ? address : "", 1, static (_, before) => before + 1);
        }
    }
}
