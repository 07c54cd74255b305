using Microsoft.Extensions.Logging;

namespace PocFunctions.LocalHost.Queues;

/// <summary>Keeps a message hidden while it is worked on, by renewing its lease at half time.</summary>
internal sealed partial class MessageLease : IAsyncDisposable
{
    private readonly IMessageQueue _queue;
    private readonly string _id;
    private readonly TimeSpan _length;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;

    public MessageLease(IMessageQueue queue, QueuedMessage message, TimeSpan length, TimeProvider time, ILogger log)
    {
        _queue = queue;
        _id = message.Id;
        _length = length;
        _time = time;
        _log = log;
        PopReceipt = message.PopReceipt;
        _renewing = RenewAsync();
    }

    /// <summary>The newest pop receipt; stable once the lease is disposed of.</summary>
    public string PopReceipt { get; private set; }

    /// <summary>Stops renewing. The message stays hidden until its last renewal runs out.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task RenewAsync()
    {
        TimeSpan wait = _length / 2;
        while (true)
        {
            await Task.Delay(wait, _time, _ended.Token);
            try
            {
                // A renewal under way is not broken off: its answer carries the receipt that the deletion needs.
                string? receipt = await _queue.HideAsync(_id, PopReceipt, _length, CancellationToken.None);
                if (receipt is null)
                {
                    LogLost(_id, _queue.Name);
                    return;
                }

                PopReceipt = receipt;
                wait = _length / 2;
            }
#pragma warning disable CA1031 // Storage may be away for a while; the function runs on, and the next renewal, soon, may succeed.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogNotRenewed(exception, _id, _queue.Name);
                wait = _length / 8;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Message {Id} of queue {Queue} was taken over by another instance")]
    private partial void LogLost(string id, string queue);

    [LoggerMessage(LogLevel.Warning, "Message {Id} of queue {Queue} could not be kept hidden")]
    private partial void LogNotRenewed(Exception exception, string id, string queue);
}
