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

        // Past the bound, addresses not yet counted share one count rather than go uncounted.
        var counted = minute.Counts.Count < SubmissionLimits.AddressesCounted || minute.Counts.ContainsKey(address) ? address : "";
        var count = minute.Counts.AddOrUpdate(counted, 1, static (_, before) => before + 1);
        return count <= settings.PerAddressPerMinute ? null : minute.Start + Window - now;
    }

    private sealed class Minute(DateTimeOffset start)
    {
        internal DateTimeOffset Start { get; } = start;

        internal ConcurrentDictionary<string, int> Counts { get; } = new();
    }
}
