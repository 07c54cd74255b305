using System.Reflection;

namespace PocFunctions.LocalHost.Functions;

/// <summary>A function as the host knows it.</summary>
/// <param name="Name">Its name, unique without regard to case.</param>
/// <param name="Method">The method that runs.</param>
/// <param name="Trigger">What fires it.</param>
/// <param name="Parameters">How each of the method's parameters gets its value, in the method's order.</param>
internal sealed record FunctionDefinition(
    string Name,
    MethodInfo Method,
    FunctionTrigger Trigger,
    IReadOnlyList<ParameterBinding> Parameters);
