namespace Microsoft.Azure.Functions.Worker;

/// <summary>Fires a function for HTTP requests; stands in for the worker's own attribute of this name.</summary>
/// <param name="authLevel">Which key a request must carry.</param>
/// <param name="methods">The methods it answers to; none: every method.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Which key a request must carry.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>The methods it answers to; none: every method.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>The route template below the route prefix; null: the function's name.</summary>
    public string? Route { get; set; }
}
