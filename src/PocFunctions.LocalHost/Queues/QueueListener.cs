using Microsoft.Extensions.Logging;

namespace PocFunctions.LocalHost.Queues;

/// <summary>Polls one queue and has its messages processed side by side.</summary>
internal sealed partial class QueueListener(
    IMessageQueue queue, Func<QueuedMessage, Task> process, QueueOptions options, TimeProvider time, ILogger log)
{
    private readonly HashSet<Task> _running = [];
    private readonly PollingDelay _delay = new(options.MaxPollingInterval);
    private bool _exists;

    /// <summary>Polls until told to stop, then waits for the messages under way.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                if (_running.Count > options.NewBatchThreshold)
                {
                    await Task.WhenAny(_running).WaitAsync(stopping);
                }
                else if (await TakeBatchAsync(stopping))
                {
                    _delay.Reset();
                }
                else
                {
                    await Task.Delay(_delay.Next(), time, stopping);
                }

                _running.RemoveWhere(task => task.IsCompleted);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        await Task.WhenAll(_running);
    }

    private async Task<bool> TakeBatchAsync(CancellationToken stopping)
    {
        try
        {
            if (!_exists)
            {
                await queue.CreateIfMissingAsync(stopping);
                _exists = true;
            }

            // Not cancelled by the stop: messages already taken on the server would stay hidden for a whole lease.
            IReadOnlyList<QueuedMessage> batch = await queue.ReceiveAsync(options.BatchSize, options.Lease, CancellationToken.None);
            foreach (QueuedMessage message in batch)
            {
                _running.Add(Task.Run(() => process(message), CancellationToken.None));
            }

            return batch.Count > 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the storage has: the queue is asked again after a pause.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // It may have been deleted meanwhile.
            _exists = false;
            LogNotPolled(exception, queue.Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} could not be polled")]
    private partial void LogNotPolled(Exception exception, string queue);
}
