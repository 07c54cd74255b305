using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PocFunctions.LocalHost.Functions;

/// <summary>Runs queue and timer functions, each in a scope of its own, and tells how it went.</summary>
internal sealed partial class InvocationRunner(
    FunctionInvoker invoker,
    IServiceScopeFactory scopes,
    InvocationLifetime lifetime,
    ILogger<InvocationRunner> log)
{
    /// <returns>Whether the function ran to its end without an exception. What it threw is logged, never passed on.</returns>
    public async Task<bool> RunAsync(FunctionDefinition function, object payload, IReadOnlyDictionary<string, object?> bindingData)
    {
        var context = new LocalFunctionContext(bindingData, lifetime.Ending);
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await invoker.InvokeAsync(function, new Invocation(context, payload, scope.ServiceProvider));
            LogSucceeded(function.Name, context.InvocationId);
            return true;
        }
#pragma warning disable CA1031 // Whatever a function throws is its failed invocation, never the host's end.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, function.Name, context.InvocationId);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Function} succeeded, invocation {InvocationId}")]
    private partial void LogSucceeded(string function, string invocationId);

    [LoggerMessage(LogLevel.Error, "{Function} failed, invocation {InvocationId}")]
    private partial void LogFailed(Exception exception, string function, string invocationId);
}
