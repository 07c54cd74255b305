namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns about its schedule.</summary>
public sealed class TimerInfo
{
    /// <summary>When it ran last and runs next.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run comes noticeably later than scheduled.</summary>
    public bool IsPastDue { get; set; }
}
