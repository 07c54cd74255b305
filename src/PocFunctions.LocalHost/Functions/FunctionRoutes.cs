using Microsoft.AspNetCore.Routing.Patterns;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Functions;

/// <summary>The rules for routes that the platform checks when it starts.</summary>
internal static class FunctionRoutes
{
    // The platform compares beginnings, not segments: "administrators" is refused too.
    private static readonly string[] Reserved = ["admin", "runtime"];

    /// <exception cref="StartException">It is no route template, or begins with what belongs to the platform.</exception>
    public static RoutePattern Parse(string route, string functionName)
    {
        string trimmed = route.Trim('/');
        if (Reserved.FirstOrDefault(word => trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } reserved)
        {
            throw new StartException($"Function {functionName}: the route '{route}' begins with '{reserved}', which belongs to the platform.");
        }

        try
        {
            return RoutePatternFactory.Parse(trimmed);
        }
        catch (RoutePatternException exception)
        {
            throw new StartException($"Function {functionName}: the route '{route}' is no route template: {exception.Message}", exception);
        }
    }

    /// <summary>Whether both would answer the same request: the same template and a method in common.</summary>
    public static bool Conflict(HttpFunctionTrigger one, HttpFunctionTrigger other) =>
        string.Equals(one.Route.RawText, other.Route.RawText, StringComparison.OrdinalIgnoreCase)
        && (one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Intersect(other.Methods).Any());
}
