namespace PocFunctions.LocalHost.Functions;

/// <summary>Takes a parameter's value from an invocation.</summary>
internal delegate object? ParameterBinding(Invocation invocation);
