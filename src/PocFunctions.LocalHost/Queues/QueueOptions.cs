namespace PocFunctions.LocalHost.Queues;

/// <summary>How queues are polled; <c>extensions.queues</c> of host.json, with the platform's defaults and limits.</summary>
internal sealed record QueueOptions
{
    /// <summary>How many messages are taken at once; the storage service gives no more than 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when no more than this many messages are still being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>A message that failed this often goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message that failed stays hidden before the next try.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest pause between two looks into an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a message is hidden while it is worked on, renewed at half time. The platform hides it for ten
    /// minutes; here a minute, so that what a killed LocalHost held comes back soon.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);
}
