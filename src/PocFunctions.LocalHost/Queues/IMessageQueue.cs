namespace PocFunctions.LocalHost.Queues;

/// <summary>The few things a listener does with a queue.</summary>
internal interface IMessageQueue
{
    string Name { get; }

    Task CreateIfMissingAsync(CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="count"/> messages and hides them for the length of the lease.</summary>
    Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int count, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Hides a message that we hold until <paramref name="timeout"/> from now.</summary>
    /// <returns>The new pop receipt; null when the message is gone or someone else holds it.</returns>
    Task<string?> HideAsync(string id, string popReceipt, TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>Deletes a message that we hold; without effect when it is gone or someone else holds it.</summary>
    Task DeleteAsync(string id, string popReceipt, CancellationToken cancellationToken);

    /// <summary>Adds a text as it stands, creating the queue when it is missing.</summary>
    Task SendAsync(string body, CancellationToken cancellationToken);
}
