namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function; the part of the worker's class of this name that the triggers use.</summary>
public abstract class FunctionContext
{
    /// <summary>Identifies the invocation in the logs.</summary>
    public abstract string InvocationId { get; }

    /// <summary>What the trigger says beside its payload.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Signalled when the invocation must end: the client is gone, or the host can wait no longer.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
