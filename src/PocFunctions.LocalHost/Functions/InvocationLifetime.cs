using Microsoft.Extensions.Hosting;

namespace PocFunctions.LocalHost.Functions;

/// <summary>
/// Lets running queue, timer and background invocations finish when the host stops, and only cancels them when the
/// host's time to stop has run out.
/// </summary>
internal sealed class InvocationLifetime : IHostedService, IDisposable
{
    // A cancelled function gets this long to give up before the process goes.
    private static readonly TimeSpan AfterCancelling = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ending = new();
    private readonly HashSet<Task> _running = [];
    private readonly Lock _lock = new();

    /// <summary>Signalled when a running invocation must end now.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Holds the host's stop until this work is done.</summary>
    public void Track(Task work)
    {
        lock (_lock)
        {
            _running.Add(work);
        }

        work.ContinueWith(Forget, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        while (Snapshot() is { Length: > 0 } running)
        {
            Task all = Task.WhenAll(running);
            await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
            {
                await _ending.CancelAsync();
                await all.WaitAsync(AfterCancelling, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            }
        }
    }

    public void Dispose() => _ending.Dispose();

    private Task[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _running.Where(task => !task.IsCompleted)];
        }
    }

    private void Forget(Task work)
    {
        lock (_lock)
        {
            _running.Remove(work);
        }
    }
}
