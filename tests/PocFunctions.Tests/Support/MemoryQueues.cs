using PocFunctions.Pipeline.Queues;

namespace PocFunctions.Tests.Support;

/// <summary>A message that waits.</summary>
internal sealed record WaitingMessage(string Queue, string Text, DateTimeOffset VisibleAt, int Tries);

/// <summary>The queues in memory. A message that failed is visible again after a while, and is put aside after five times.</summary>
internal sealed class MemoryQueues(Effects effects, TimeProvider clock) : IMessageQueues
{
    internal const string Forms = "forms";
    internal const string Reconfirm = "reconfirm";
    internal const string Mail = "mail";
    internal const string Checks = "checks";

    // host.json: visibilityTimeout, maxDequeueCount.
    private static readonly TimeSpan Invisible = TimeSpan.FromSeconds(30);
    private const int MaxTries = 5;

    private readonly List<WaitingMessage> _waiting = [];
    private readonly List<WaitingMessage> _poison = [];

    internal IReadOnlyList<WaitingMessage> Waiting => _waiting;

    internal IReadOnlyList<WaitingMessage> Poison => _poison;

    /// <summary>When the next message becomes visible; null when none waits.</summary>
    internal DateTimeOffset? NextAt => _waiting.Count == 0 ? null : _waiting.Min(message => message.VisibleAt);

    public Task SendAsync(FormMessage message, CancellationToken cancellationToken) =>
        SendAsync(Forms, MessageText.Write(message), TimeSpan.Zero);

    public Task SendAsync(ReconfirmMessage message, CancellationToken cancellationToken) =>
        SendAsync(Reconfirm, MessageText.Write(message), TimeSpan.Zero);

    public Task SendAsync(CheckMessage message, CancellationToken cancellationToken) =>
        SendAsync(Checks, MessageText.Write(message), TimeSpan.Zero);

    public Task SendAsync(MailMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(Mail, MessageText.Write(message), delay);

    /// <summary>Takes the first message that is visible.</summary>
    internal WaitingMessage? Take()
    {
        var message = _waiting.Find(waiting => waiting.VisibleAt <= clock.GetUtcNow());
        if (message is not null)
        {
            _waiting.Remove(message);
        }

        return message;
    }

    /// <summary>Gives back a message whose handler threw.</summary>
    internal void GiveBack(WaitingMessage message)
    {
        var again = message with { Tries = message.Tries + 1, VisibleAt = clock.GetUtcNow() + Invisible };
        (again.Tries < MaxTries ? _waiting : _poison).Add(again);
    }

    /// <summary>Delivers each waiting message twice, as a queue may.</summary>
    internal void Double() => _waiting.AddRange([.. _waiting]);

    private Task SendAsync(string queue, string text, TimeSpan delay) =>
        effects.WriteAsync(Door.Queues, "send " + queue, () => _waiting.Add(new WaitingMessage(queue, text, clock.GetUtcNow() + delay, 0)));
}
