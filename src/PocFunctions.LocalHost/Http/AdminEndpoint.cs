using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PocFunctions.LocalHost.Functions;
using PocFunctions.LocalHost.Queues;
using PocFunctions.LocalHost.Timers;

namespace PocFunctions.LocalHost.Http;

/// <summary><c>POST /admin/functions/{name}</c>: fires a queue or timer function now, in the background.</summary>
internal sealed class AdminEndpoint(
    FunctionIndex index, MasterKey masterKey, InvocationRunner runner, TimerRuns timers, InvocationLifetime lifetime)
{
    private const string Route = "/admin/functions/{name}";

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, (RequestDelegate)AnswerAsync).WithMetadata(LocalEndpoint.Marker);

    private async Task AnswerAsync(HttpContext http) => http.Response.StatusCode = await StatusAsync(http);

    private async Task<int> StatusAsync(HttpContext http)
    {
        if (!masterKey.IsPresentedBy(http.Request))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!http.Request.HasJsonContentType())
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (await ReadBodyAsync(http) is not { } body)
        {
            return StatusCodes.Status400BadRequest;
        }

        return index.Find((string)http.Request.RouteValues["name"]!) is { } function ? Fire(function, body) : StatusCodes.Status404NotFound;
    }

    private int Fire(FunctionDefinition function, Body body)
    {
        switch (function.Trigger)
        {
            case QueueFunctionTrigger:
                string text = body.Input ?? "";
                lifetime.Track(Task.Run(() => runner.RunAsync(function, text, QueueBindingData.OfText(text))));
                return StatusCodes.Status202Accepted;
            case TimerFunctionTrigger:
                lifetime.Track(Task.Run(() => timers.RunAsync(function)));
                return StatusCodes.Status202Accepted;
            default:
                // The platform accepts this and then fails in the background; saying so at once helps more.
                return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<Body?> ReadBodyAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<Body>(http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Body(string? Input);
}
