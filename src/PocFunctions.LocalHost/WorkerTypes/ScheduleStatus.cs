namespace Microsoft.Azure.Functions.Worker;

/// <summary>When a timer ran last and runs next, in UTC.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The last scheduled run; <see langword="default"/> before the first.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next scheduled run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this status was written.</summary>
    public DateTime LastUpdated { get; set; }
}
