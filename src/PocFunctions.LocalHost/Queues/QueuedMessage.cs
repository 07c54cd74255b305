namespace PocFunctions.LocalHost.Queues;

/// <summary>A message as it was taken from its queue.</summary>
/// <param name="Id">The queue's name for it.</param>
/// <param name="PopReceipt">Proves that we hold it; every renewal gives a new one.</param>
/// <param name="Body">The text in the queue, Base64 if whoever sent it keeps to the rule.</param>
/// <param name="DequeueCount">How often it was taken, this time included.</param>
/// <param name="InsertedOn">When it was sent.</param>
/// <param name="ExpiresOn">When the queue drops it.</param>
internal sealed record QueuedMessage(
    string Id, string PopReceipt, string Body, long DequeueCount, DateTimeOffset? InsertedOn, DateTimeOffset? ExpiresOn);
