using System.Threading.Channels;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Queues;

/// <summary>The whole way of a message, with the storage's own rules of visibility.</summary>
public sealed class QueueOnAzuriteTests : IAsyncLifetime
{
    private static readonly QueueOptions Options = new()
    {
        MaxDequeueCount = 3,
        VisibilityTimeout = TimeSpan.Zero,
        MaxPollingInterval = TimeSpan.FromMilliseconds(100),
    };

    private readonly AzuriteFixture _azurite;
    private readonly string _name = AzuriteFixture.NewName();
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;
    private readonly Channel<string> _tries = Channel.CreateUnbounded<string>();

    public QueueOnAzuriteTests(AzuriteFixture azurite)
    {
        _azurite = azurite;
        _queue = Client(_name);
        _poison = Client($"{_name}-poison");
    }

    public async ValueTask InitializeAsync() => await _queue.CreateIfNotExistsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_message_is_taken_once_and_deleted()
    {
        await SendAsync("氏名");
        await using TestHost host = await StartAsync((_, _) => Task.CompletedTask);

        Assert.Equal("1 氏名", await NextTryAsync());
        await Waiting.UntilAsync(async () => await CountAsync(_queue) == 0);
        Assert.False(await _poison.ExistsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_that_throws_is_delivered_again()
    {
        await SendAsync("x");
        await using TestHost host = await StartAsync(
            (_, context) => (string?)context.BindingContext.BindingData["DequeueCount"] == "1" ? throw new IOException("once") : Task.CompletedTask);

        Assert.Equal("1 x", await NextTryAsync());
        Assert.Equal("2 x", await NextTryAsync());
        await Waiting.UntilAsync(async () => await CountAsync(_queue) == 0);
    }

    [Fact]
    public async Task A_message_that_always_throws_ends_in_the_poison_queue_unchanged()
    {
        await SendAsync("x");
        await using TestHost host = await StartAsync((_, _) => throw new IOException("always"));

        Assert.Equal(["1 x", "2 x", "3 x"], [await NextTryAsync(), await NextTryAsync(), await NextTryAsync()]);
        await Waiting.UntilAsync(async () => await CountAsync(_queue) == 0);
        QueueMessage[] poisoned = await _poison.ReceiveMessagesAsync(32, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("x", Assert.Single(poisoned).Body.ToString());
    }

    [Fact]
    public async Task Another_instance_does_not_get_a_message_that_is_being_worked_on()
    {
        var queue = new StorageMessageQueue(_azurite.ConnectionString, _name);
        await SendAsync("x");
        QueuedMessage taken = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

        Assert.Empty(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        string? renewed = await queue.HideAsync(taken.Id, taken.PopReceipt, TimeSpan.Zero, TestContext.Current.CancellationToken);
        QueuedMessage again = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

        // The text survives a renewal, and a receipt that is no longer valid has no effect.
        Assert.Equal((2, taken.Body), (again.DequeueCount, again.Body));
        Assert.Null(await queue.HideAsync(taken.Id, renewed!, TimeSpan.Zero, TestContext.Current.CancellationToken));
        await queue.DeleteAsync(taken.Id, renewed!, TestContext.Current.CancellationToken);
        Assert.Equal(1, await CountAsync(_queue));
    }

    [Fact]
    public async Task A_stop_lets_the_running_invocation_finish_and_its_message_go()
    {
        var finish = new TaskCompletionSource();
        await SendAsync("x");
        TestHost host = await StartAsync((_, context) => finish.Task.WaitAsync(context.CancellationToken));
        await NextTryAsync();

        Task stopping = host.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        finish.SetResult();
        await stopping.Soon();

        Assert.Equal(0, await CountAsync(_queue));
    }

    private QueueClient Client(string name) =>
        new(_azurite.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private async Task SendAsync(string text) => await _queue.SendMessageAsync(text, TestContext.Current.CancellationToken);

    private Task<string> NextTryAsync() => _tries.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    private static async Task<int> CountAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount;

    private Task<TestHost> StartAsync(Func<string, FunctionContext, Task> run) => TestHost.StartAsync(
        [typeof(QueueProbe)],
        services => services.AddSingleton<Func<string, FunctionContext, Task>>((text, context) =>
        {
            _tries.Writer.TryWrite($"{context.BindingContext.BindingData["DequeueCount"]} {text}");
            return run(text, context);
        }),
        queues: Options,
        settings: [("Storage", _azurite.ConnectionString), ("ProbeQueue", _name)]);
}
