using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.LocalHost.Functions;

namespace PocFunctions.LocalHost.Timers;

/// <summary>Runs timer functions, by their schedule or by hand, never two runs of one at a time.</summary>
internal sealed class TimerRuns(InvocationRunner runner, TimeProvider time)
{
    // A run this much later than its time is called past due.
    private static readonly TimeSpan PastDueAfter = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, object?> NoBindingData = [];

    private readonly ConcurrentDictionary<string, TimerState> _states = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="function">A function with a timer trigger.</param>
    /// <param name="due">When it should have run; null when it is fired by hand.</param>
    public async Task RunAsync(FunctionDefinition function, DateTimeOffset? due = null)
    {
        TimerState state = _states.GetOrAdd(function.Name, static _ => new TimerState());
        await state.Turn.WaitAsync();
        try
        {
            await runner.RunAsync(function, Info(function, state, due), NoBindingData);
            state.Last = due ?? state.Last;
        }
        finally
        {
            state.Turn.Release();
        }
    }

    private TimerInfo Info(FunctionDefinition function, TimerState state, DateTimeOffset? due)
    {
        DateTimeOffset now = time.GetUtcNow();
        CronSchedule schedule = ((TimerFunctionTrigger)function.Trigger).Schedule;
        return new TimerInfo
        {
            IsPastDue = now - due > PastDueAfter,
            ScheduleStatus = new ScheduleStatus
            {
                Last = state.Last?.UtcDateTime ?? default,
                Next = schedule.NextAfter(now)?.UtcDateTime ?? default,
                LastUpdated = now.UtcDateTime,
            },
        };
    }

    private sealed class TimerState
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset? Last { get; set; }
    }
}
