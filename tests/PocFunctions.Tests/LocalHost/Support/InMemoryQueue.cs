using System.Threading.Channels;
using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.Support;

namespace PocFunctions.Tests.LocalHost.Support;

/// <summary>A queue with the visibility rules of the real one, on the test's clock; it records what is done to it.</summary>
internal sealed class InMemoryQueue(string name, TimeProvider time) : IMessageQueue
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly Channel<string> _acts = Channel.CreateUnbounded<string>();

    public string Name { get; } = name;

    /// <summary>Whether the storage answers; when not, every call throws.</summary>
    public bool Available { get; set; } = true;

    public IReadOnlyList<string> Bodies
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Select(entry => entry.Body)];
            }
        }
    }

    /// <summary>The next thing done to the queue, in words: <c>create</c>, <c>receive 1</c>, <c>hide 60</c>, <c>delete</c>, <c>send</c>.</summary>
    public Task<string> NextActAsync() => _acts.Reader.ReadAsync().AsTask().Soon();

    /// <summary>Called before messages are taken.</summary>
    public Action Receiving { get; set; } = () => { };

    /// <summary>Puts a message there, taken so often already; nothing is recorded.</summary>
    public void Put(string body, int dequeueCount = 0)
    {
        lock (_lock)
        {
            _entries.Add(new Entry { Body = body, DequeueCount = dequeueCount, VisibleAt = time.GetUtcNow() });
        }
    }

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => Act("create", () => true);

    public Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        Receiving();
        IReadOnlyList<QueuedMessage> batch;
        lock (_lock)
        {
            ThrowIfAway();
            batch = [.. _entries.Where(entry => entry.VisibleAt <= time.GetUtcNow()).Take(count).Select(entry => entry.Take(time, lease))];
        }

        _acts.Writer.TryWrite($"receive {batch.Count}");
        return Task.FromResult(batch);
    }

    public Task<string?> HideAsync(string id, string popReceipt, TimeSpan timeout, CancellationToken cancellationToken) =>
        Act($"hide {timeout.TotalSeconds}", () => Held(id, popReceipt)?.Hide(time, timeout));

    public Task DeleteAsync(string id, string popReceipt, CancellationToken cancellationToken) =>
        Act("delete", () => Held(id, popReceipt) is { } entry && _entries.Remove(entry));

    public Task SendAsync(string body, CancellationToken cancellationToken) => Act("send", () =>
    {
        Put(body);
        return true;
    });

    private Task<T> Act<T>(string act, Func<T> perform)
    {
        T result;
        lock (_lock)
        {
            ThrowIfAway();
            result = perform();
        }

        _acts.Writer.TryWrite(act);
        return Task.FromResult(result);
    }

    private void ThrowIfAway()
    {
        if (!Available)
        {
            _acts.Writer.TryWrite("refuse");
            throw new IOException("The storage is away.");
        }
    }

    private Entry? Held(string id, string popReceipt) => _entries.Find(entry => entry.Id == id && entry.PopReceipt == popReceipt);

    private sealed class Entry
    {
        public string Id { get; } = Guid.NewGuid().ToString();

        public required string Body { get; init; }

        public required int DequeueCount { get; set; }

        public required DateTimeOffset VisibleAt { get; set; }

        public string PopReceipt { get; private set; } = "";

        public QueuedMessage Take(TimeProvider time, TimeSpan lease)
        {
            DequeueCount++;
            string receipt = Hide(time, lease);
            return new QueuedMessage(Id, receipt, Body, DequeueCount, InsertedOn: null, ExpiresOn: null);
        }

        public string Hide(TimeProvider time, TimeSpan timeout)
        {
            VisibleAt = time.GetUtcNow() + timeout;
            return PopReceipt = Guid.NewGuid().ToString();
        }
    }
}
