namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a request must carry; names and numbers as the worker declares them.</summary>
public enum AuthorizationLevel
{
    /// <summary>No key.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user; no longer used by the platform.</summary>
    User = 1,

    /// <summary>A key of the function or the app.</summary>
    Function = 2,

    /// <summary>A key of an extension.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
