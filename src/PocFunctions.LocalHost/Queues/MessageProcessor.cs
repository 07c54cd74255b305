using Microsoft.Extensions.Logging;
using PocFunctions.LocalHost.Functions;

namespace PocFunctions.LocalHost.Queues;

/// <summary>
/// Takes one message through its function. Done: deleted. Failed: visible again after the visibility timeout, or, when
/// it was the last try, copied to the poison queue and then deleted (in this order: it may come twice, never not at all).
/// </summary>
internal sealed partial class MessageProcessor(
    FunctionDefinition function,
    IMessageQueue queue,
    IMessageQueue poisonQueue,
    InvocationRunner runner,
    QueueOptions options,
    TimeProvider time,
    ILogger log)
{
    public async Task ProcessAsync(QueuedMessage message)
    {
        try
        {
            // Beyond the last try: an instance died with the message before it could move it.
            if (message.DequeueCount > options.MaxDequeueCount)
            {
                await MoveToPoisonAsync(message, message.PopReceipt);
            }
            else if (MessageText.Decode(message.Body) is { } text)
            {
                await RunAsync(message, text);
            }
            else
            {
                LogNotBase64(message.Id, queue.Name);
                await MoveToPoisonAsync(message, message.PopReceipt);
            }
        }
#pragma warning disable CA1031 // Storage failed us: the message comes back when its lease has run out.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotCompleted(exception, message.Id, queue.Name);
        }
    }

    private async Task RunAsync(QueuedMessage message, string text)
    {
        var lease = new MessageLease(queue, message, options.Lease, time, log);
        bool succeeded;
        await using (lease)
        {
            succeeded = await runner.RunAsync(function, text, QueueBindingData.Of(message, text));
        }

        if (succeeded)
        {
            await queue.DeleteAsync(message.Id, lease.PopReceipt, CancellationToken.None);
        }
        else if (message.DequeueCount >= options.MaxDequeueCount)
        {
            await MoveToPoisonAsync(message, lease.PopReceipt);
        }
        else
        {
            await queue.HideAsync(message.Id, lease.PopReceipt, options.VisibilityTimeout, CancellationToken.None);
        }
    }

    private async Task MoveToPoisonAsync(QueuedMessage message, string popReceipt)
    {
        LogPoison(message.Id, poisonQueue.Name, message.DequeueCount);
        await poisonQueue.SendAsync(message.Body, CancellationToken.None);
        await queue.DeleteAsync(message.Id, popReceipt, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "Message {Id} goes to queue {PoisonQueue}, taken {DequeueCount} times")]
    private partial void LogPoison(string id, string poisonQueue, long dequeueCount);

    [LoggerMessage(LogLevel.Warning, "Message {Id} of queue {Queue} is not Base64 of UTF-8")]
    private partial void LogNotBase64(string id, string queue);

    [LoggerMessage(LogLevel.Error, "Message {Id} of queue {Queue} could not be completed")]
    private partial void LogNotCompleted(Exception exception, string id, string queue);
}
