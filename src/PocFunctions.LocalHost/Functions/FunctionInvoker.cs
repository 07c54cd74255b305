using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PocFunctions.LocalHost.Functions;

/// <summary>Runs a function: creates its class from the scope's services, binds the parameters, awaits the method.</summary>
internal sealed class FunctionInvoker
{
    private readonly ConcurrentDictionary<Type, ObjectFactory> _factories = new();

    /// <returns>What an HTTP function answers; null from the others.</returns>
    public async Task<IResult?> InvokeAsync(FunctionDefinition function, Invocation invocation)
    {
        object? instance = function.Method.IsStatic ? null : Create(function.Method.DeclaringType!, invocation.Services);
        try
        {
            object?[] arguments = [.. function.Parameters.Select(bind => bind(invocation))];
            object? returned = function.Method.Invoke(
                instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            if (returned is Task<IResult> answering)
            {
                return await answering;
            }

            if (returned is Task running)
            {
                await running;
                return null;
            }

            return returned as IResult;
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private object Create(Type type, IServiceProvider services) =>
        _factories.GetOrAdd(type, static key => ActivatorUtilities.CreateFactory(key, Type.EmptyTypes))(services, null);

    private static async ValueTask DisposeAsync(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }
}
