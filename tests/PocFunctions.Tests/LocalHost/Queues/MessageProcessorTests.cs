using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Queues;

public sealed class MessageProcessorTests
{
    private static readonly QueueOptions Options = new()
    {
        MaxDequeueCount = 3,
        VisibilityTimeout = TimeSpan.FromSeconds(30),
        Lease = TimeSpan.FromSeconds(60),
    };

    private readonly WatchedTime _time = new();
    private readonly InMemoryQueue _queue;
    private readonly InMemoryQueue _poison;

    public MessageProcessorTests()
    {
        _queue = new InMemoryQueue("probe", _time);
        _poison = new InMemoryQueue("probe-poison", _time);
    }

    [Fact]
    public async Task A_message_that_succeeds_is_deleted()
    {
        string? seen = null;
        await ProcessAsync(Text("氏名"), (text, _) => Task.FromResult(seen = text));

        Assert.Equal("氏名", seen);
        Assert.Equal("delete", await _queue.NextActAsync());
        Assert.Empty(_queue.Bodies);
        Assert.Empty(_poison.Bodies);
    }

    [Fact]
    public async Task A_message_that_fails_comes_back_after_the_visibility_timeout()
    {
        await ProcessAsync(Text("x"), Throw);

        Assert.Equal("hide 30", await _queue.NextActAsync());
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await ReceiveAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Assert.Single(await ReceiveAsync()).DequeueCount);
        Assert.Empty(_poison.Bodies);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task The_last_try_that_fails_ends_in_poison_at_once(int triesBefore, bool poisoned)
    {
        await ProcessAsync(Text("x"), Throw, triesBefore);

        Assert.Equal(poisoned ? [Text("x")] : [], _poison.Bodies);
        Assert.Equal(poisoned ? [] : [Text("x")], _queue.Bodies);
    }

    [Fact]
    public async Task A_message_is_copied_to_poison_before_it_is_deleted()
    {
        _poison.Available = false;
        await ProcessAsync(Text("x"), Throw, dequeueCount: 2);
        Assert.Single(_queue.Bodies);

        _poison.Available = true;
        _time.Advance(Options.Lease);
        await ProcessNextAsync(Throw);

        Assert.Empty(_queue.Bodies);
        Assert.Equal([Text("x")], _poison.Bodies);
    }

    [Fact]
    public async Task A_message_taken_too_often_goes_to_poison_without_running()
    {
        bool ran = false;
        await ProcessAsync(Text("x"), (_, _) => Task.FromResult(ran = true), dequeueCount: 3);

        Assert.False(ran);
        Assert.Equal([Text("x")], _poison.Bodies);
        Assert.Empty(_queue.Bodies);
    }

    [Fact]
    public async Task A_body_that_is_not_base64_goes_to_poison_as_it_is()
    {
        bool ran = false;
        await ProcessAsync("{not base64}", (_, _) => Task.FromResult(ran = true));

        Assert.False(ran);
        Assert.Equal(["{not base64}"], _poison.Bodies);
        Assert.Empty(_queue.Bodies);
    }

    [Fact]
    public async Task A_long_run_keeps_its_message_hidden()
    {
        var finish = new TaskCompletionSource();
        Task processing = ProcessAsync(Text("x"), (_, _) => finish.Task);

        for (int renewal = 0; renewal < 3; renewal++)
        {
            Assert.Equal(Options.Lease / 2, await _time.NextWaitAsync());
            _time.Advance(Options.Lease / 2);
            Assert.Equal("hide 60", await _queue.NextActAsync());
            Assert.Empty(await ReceiveAsync());
            Assert.Equal("receive 0", await _queue.NextActAsync());
        }

        finish.SetResult();
        await processing.Soon();
        Assert.Empty(_queue.Bodies);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_before_the_lease_ends()
    {
        var finish = new TaskCompletionSource();
        Task processing = ProcessAsync(Text("x"), (_, _) => finish.Task);

        _queue.Available = false;
        Assert.Equal(Options.Lease / 2, await _time.NextWaitAsync());
        _time.Advance(Options.Lease / 2);
        Assert.Equal("refuse", await _queue.NextActAsync());
        Assert.Equal(Options.Lease / 8, await _time.NextWaitAsync());
        _queue.Available = true;
        _time.Advance(Options.Lease / 8);
        Assert.Equal("hide 60", await _queue.NextActAsync());

        finish.SetResult();
        await processing.Soon();
        Assert.Empty(_queue.Bodies);
    }

    [Fact]
    public async Task A_message_lost_to_another_instance_is_left_to_it()
    {
        var finish = new TaskCompletionSource();
        QueuedMessage taken = await PutAndTakeAsync(Text("x"), dequeueCount: 0);
        await _queue.HideAsync(taken.Id, taken.PopReceipt, TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Single(await ReceiveAsync());

        Task processing = Processor((_, _) => finish.Task).ProcessAsync(taken);
        finish.SetResult();
        await processing.Soon();

        Assert.Single(_queue.Bodies);
    }

    [Fact]
    public async Task A_function_learns_of_its_message_as_the_platform_tells_it()
    {
        FunctionContext? seen = null;
        await ProcessAsync(Text("x"), (_, context) => Task.FromResult(seen = context), dequeueCount: 1);

        IReadOnlyDictionary<string, object?> data = seen!.BindingContext.BindingData;
        Assert.Equal("2", data["DequeueCount"]);
        Assert.Equal("x", data["QueueTrigger"]);
        Assert.True(Guid.TryParse((string?)data["Id"], out _));
        Assert.True(data.ContainsKey("InsertionTime"));
    }

    private static string Text(string text) => QueueProbe.Base64(text);

    private static Task Throw(string text, FunctionContext context) => throw new InvalidOperationException($"Asked for by the test: {text}");

    private async Task ProcessAsync(string body, Func<string, FunctionContext, Task> run, int dequeueCount = 0) =>
        await Processor(run).ProcessAsync(await PutAndTakeAsync(body, dequeueCount));

    private async Task ProcessNextAsync(Func<string, FunctionContext, Task> run) =>
        await Processor(run).ProcessAsync(Assert.Single(await ReceiveAsync()));

    private async Task<QueuedMessage> PutAndTakeAsync(string body, int dequeueCount)
    {
        _queue.Put(body, dequeueCount);
        QueuedMessage message = Assert.Single(await ReceiveAsync());
        Assert.Equal("receive 1", await _queue.NextActAsync());
        return message;
    }

    private Task<IReadOnlyList<QueuedMessage>> ReceiveAsync() => _queue.ReceiveAsync(32, Options.Lease, TestContext.Current.CancellationToken);

    private MessageProcessor Processor(Func<string, FunctionContext, Task> run) =>
        new(QueueProbe.Definition(), _queue, _poison, QueueProbe.Runner(run), Options, _time, NullLogger.Instance);
}
