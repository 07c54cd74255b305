using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Queues;

public sealed class QueueListenerTests : IAsyncDisposable
{
    private readonly WatchedTime _time = new();
    private readonly InMemoryQueue _queue;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<Handling> _handlings = Channel.CreateUnbounded<Handling>();
    private Task _listening = Task.CompletedTask;

    public QueueListenerTests() => _queue = new InMemoryQueue("probe", _time);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _listening.Soon();
        _stopping.Dispose();
    }

    [Fact]
    public async Task An_empty_queue_is_created_and_looked_into_ever_less_often()
    {
        Listen(new QueueOptions { MaxPollingInterval = TimeSpan.FromMilliseconds(300) });
        await ExpectAsync("create");

        foreach (int milliseconds in (int[])[100, 200, 300, 300])
        {
            await ExpectAsync("receive 0");
            Assert.Equal(milliseconds, (await _time.NextWaitAsync()).TotalMilliseconds);
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    [Fact]
    public async Task After_a_message_the_queue_is_looked_into_at_once()
    {
        Listen(new QueueOptions());
        await ExpectAsync("create", "receive 0");
        Assert.Equal(100, (await _time.NextWaitAsync()).TotalMilliseconds);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await ExpectAsync("receive 0");
        Assert.Equal(200, (await _time.NextWaitAsync()).TotalMilliseconds);

        _queue.Put("message");
        _time.Advance(TimeSpan.FromMilliseconds(200));

        await ExpectAsync("receive 1", "receive 0");
        Assert.Equal(100, (await _time.NextWaitAsync()).TotalMilliseconds);
        (await NextHandlingAsync()).Finish();
    }

    [Fact]
    public async Task The_next_batch_is_taken_when_few_enough_are_under_way()
    {
        for (int i = 0; i < 6; i++)
        {
            _queue.Put($"{i}");
        }

        Handling[] batch = [];
        List<int> finishedBefore = [];
        _queue.Receiving = () => finishedBefore.Add(batch.Count(handling => handling.Finished.IsCompleted));
        Listen(new QueueOptions { BatchSize = 4, NewBatchThreshold = 2 });
        await ExpectAsync("create", "receive 4");
        batch = [await NextHandlingAsync(), await NextHandlingAsync(), await NextHandlingAsync(), await NextHandlingAsync()];

        // Three still under way are more than the threshold, two are not.
        batch[0].Finish();
        batch[1].Finish();
        await ExpectAsync("receive 2");

        Assert.Equal([0, 2], finishedBefore);
        Handling[] rest = [batch[2], batch[3], await NextHandlingAsync(), await NextHandlingAsync()];
        Array.ForEach(rest, handling => handling.Finish());
    }

    [Fact]
    public async Task A_stop_takes_no_more_and_waits_for_what_is_under_way()
    {
        _queue.Put("under way");
        Listen(new QueueOptions());
        Handling handling = await NextHandlingAsync();
        await ExpectAsync("create", "receive 1", "receive 0");
        await _time.NextWaitAsync();

        await _stopping.CancelAsync();
        _queue.Put("too late");
        Assert.False(_listening.IsCompleted);
        handling.Finish();
        await _listening.Soon();

        Assert.Contains("too late", _queue.Bodies);
        Assert.False(_handlings.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_storage_that_is_away_is_asked_again()
    {
        _queue.Available = false;
        Listen(new QueueOptions());
        await ExpectAsync("refuse");

        Assert.Equal(100, (await _time.NextWaitAsync()).TotalMilliseconds);
        _queue.Available = true;
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await ExpectAsync("create", "receive 0");
    }

    private void Listen(QueueOptions options)
    {
        var listener = new QueueListener(_queue, HandleAsync, options, _time, NullLogger.Instance);
        _listening = listener.RunAsync(_stopping.Token);
    }

    private Task HandleAsync(QueuedMessage taken)
    {
        var handling = new Handling();
        _handlings.Writer.TryWrite(handling);
        return handling.Finished;
    }

    private async Task ExpectAsync(params string[] acts)
    {
        foreach (string act in acts)
        {
            Assert.Equal(act, await _queue.NextActAsync());
        }
    }

    private Task<Handling> NextHandlingAsync() => _handlings.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    private sealed class Handling
    {
        private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Finished => _finished.Task;

        public void Finish() => _finished.SetResult();
    }
}
