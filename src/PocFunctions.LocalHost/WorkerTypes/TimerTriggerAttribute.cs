namespace Microsoft.Azure.Functions.Worker;

/// <summary>Fires a function on a schedule; stands in for the worker's own attribute of this name.</summary>
/// <param name="schedule">A six-field cron expression (seconds first, UTC), or <c>%Setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>A six-field cron expression (seconds first, UTC), or <c>%Setting%</c>.</summary>
    public string Schedule { get; } = schedule;
}
