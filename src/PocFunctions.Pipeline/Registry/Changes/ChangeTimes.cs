namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>What time means for an open change request. Pure.</summary>
internal static class ChangeTimes
{
    /// <summary>A request whose addresses are not proven by then is dropped.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>When a timer must look because of this request; null when it waits for people alone.</summary>
    internal static DateTimeOffset? WakeAt(Vendor vendor, OpenChange change)
    {
        DateTimeOffset? expires = change.AllProven ? null : change.CreatedAt + Lifetime;
        DateTimeOffset? notice = IsUntold(vendor, change) ? BeginningOf(change.NoticeOn) : null;
        return notice is not null && (expires is null || notice < expires) ? notice : expires;
    }

    internal static bool HasExpired(OpenChange change, DateTimeOffset now) => !change.AllProven && change.CreatedAt + Lifetime <= now;

    /// <summary>No notice was yet written of the day that is to tell of it.</summary>
    internal static bool IsUntold(Vendor vendor, OpenChange change) => vendor.LastNoticeOn is not { } last || change.NoticeOn > last;

    internal static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static DateTimeOffset BeginningOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
