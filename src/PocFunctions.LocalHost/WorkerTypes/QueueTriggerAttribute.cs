namespace Microsoft.Azure.Functions.Worker;

/// <summary>Fires a function for each message of a queue; stands in for the worker's own attribute of this name.</summary>
/// <param name="queueName">The queue's name, or <c>%Setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue's name, or <c>%Setting%</c>.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection; null: <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
