using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PocFunctions.LocalHost.Functions;

namespace PocFunctions.LocalHost.Http;

/// <summary>Gives every HTTP function its route and answers with what it returns.</summary>
internal sealed partial class HttpFunctionEndpoints(FunctionInvoker invoker, MasterKey masterKey, ILogger<HttpFunctionEndpoints> log)
{
    private static readonly Dictionary<string, object?> NoBindingData = [];

    public static void Map(IEndpointRouteBuilder routes, FunctionIndex index, string routePrefix)
    {
        HttpFunctionEndpoints endpoints = ActivatorUtilities.CreateInstance<HttpFunctionEndpoints>(routes.ServiceProvider);
        RoutePattern prefix = RoutePatternFactory.Parse(routePrefix.Trim('/'));
        foreach (FunctionDefinition function in index.Functions)
        {
            if (function.Trigger is HttpFunctionTrigger trigger)
            {
                IEndpointConventionBuilder endpoint = routes.Map(
                    RoutePatternFactory.Combine(prefix, trigger.Route), context => endpoints.AnswerAsync(context, function, trigger));
                endpoint.WithMetadata(LocalEndpoint.Marker).WithDisplayName(function.Name);
                if (trigger.Methods.Count > 0)
                {
                    endpoint.WithMetadata(new HttpMethodMetadata(trigger.Methods));
                }
            }
        }
    }

    private async Task AnswerAsync(HttpContext http, FunctionDefinition function, HttpFunctionTrigger trigger)
    {
        if (trigger.AuthLevel != AuthorizationLevel.Anonymous && !masterKey.IsPresentedBy(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var context = new LocalFunctionContext(NoBindingData, http.RequestAborted);
        try
        {
            IResult? result = await invoker.InvokeAsync(function, new Invocation(context, http.Request, http.RequestServices));
            if (result is not null)
            {
                await result.ExecuteAsync(http);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            LogAborted(function.Name, context.InvocationId);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            // The body broke off or passed the server's own limit: the server knows the status.
            http.Response.Clear();
            http.Response.StatusCode = exception.StatusCode;
        }
#pragma warning disable CA1031 // As on the platform, what a function throws is an empty 500.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, function.Name, context.InvocationId);
            Fail(http);
        }
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    // Function and invocation only: addresses hold tokens and stay out of logs.
    [LoggerMessage(LogLevel.Error, "{Function} failed, invocation {InvocationId}")]
    private partial void LogFailed(Exception exception, string function, string invocationId);

    [LoggerMessage(LogLevel.Debug, "{Function}: the client went away, invocation {InvocationId}")]
    private partial void LogAborted(string function, string invocationId);
}
