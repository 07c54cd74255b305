namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger says beside its payload.</summary>
public abstract class BindingContext
{
    /// <summary>
    /// The trigger's metadata by name. As from the platform, strings come as they are and everything else as JSON text:
    /// <c>DequeueCount</c> is <c>"1"</c>, <c>InsertionTime</c> has its quotation marks.
    /// </summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
