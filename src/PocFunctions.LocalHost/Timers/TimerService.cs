using Microsoft.Extensions.Hosting;
using PocFunctions.LocalHost.Functions;

namespace PocFunctions.LocalHost.Timers;

/// <summary>Fires every timer function by its schedule while the host runs.</summary>
internal sealed class TimerService(FunctionIndex index, TimerRuns runs, InvocationLifetime lifetime, TimeProvider time)
    : IHostedService, IDisposable
{
    // Task.Delay takes no more than some 49 days, and a waiting of months should notice that the clock was set.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _stopping = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (FunctionDefinition function in index.Functions)
        {
            if (function.Trigger is TimerFunctionTrigger trigger)
            {
                lifetime.Track(FireAsync(function, trigger.Schedule));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Fires no more; <see cref="InvocationLifetime"/> waits for the runs under way.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public void Dispose() => _stopping.Dispose();

    private async Task FireAsync(FunctionDefinition function, CronSchedule schedule)
    {
        try
        {
            // The next time is sought from the end of the run: times that passed meanwhile are skipped, not caught up with.
            while (schedule.NextAfter(time.GetUtcNow()) is { } due)
            {
                await WaitUntilAsync(due);
                await runs.RunAsync(function, due);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset due)
    {
        while (due - time.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, time, _stopping.Token);
        }

        _stopping.Token.ThrowIfCancellationRequested();
    }
}
