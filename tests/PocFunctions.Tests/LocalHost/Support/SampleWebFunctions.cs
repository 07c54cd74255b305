using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace PocFunctions.Tests.LocalHost.Support;

/// <summary>HTTP functions of every shape that the register uses.</summary>
public static class SampleWebFunctions
{
    [Function("Root")]
    public static IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
        Results.Text($"root {request.Method}");

    [Function("Read")]
    public static IResult Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/{token}")] HttpRequest request, string token) =>
        Results.Text($"{request.Method} {token}");

    [Function("Write")]
    public static IResult Write([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "verify/{token}")] HttpRequest request, string token) =>
        Results.Text($"{request.Method} {token}");

    [Function("Assets")]
    public static Task<IResult> Assets([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{**path}")] HttpRequest request, string path) =>
        Task.FromResult(Results.Text($"{request.Method} {path}"));

    [Function("AnyMethod")]
    public static IResult AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) => Results.Text(request.Method);

    [Function("Typed")]
    public static IResult Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{number}/{id}/{page?}")] HttpRequest request,
        int number,
        Guid id,
        int? page,
        FunctionContext context,
        CancellationToken cancellationToken) =>
        Results.Text($"{number} {id} {page} {Guid.TryParse(context.InvocationId, out _)} {cancellationToken == request.HttpContext.RequestAborted}");

    [Function("Length")]
    public static async Task<IResult> LengthAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request)
    {
        long length = 0;
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;)
        {
            length += read;
        }

        return Results.Text($"{length}");
    }

    [Function("Throws")]
    public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["x-half-done"] = "yes";
        throw new InvalidOperationException("A secret that must not reach the client.");
    }

    [Function("Keyed")]
    public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get", Route = "keyed")] HttpRequest request) => Results.Text(request.Method);

    [Function("MasterKeyed")]
    public static IResult MasterKeyed([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "masterkeyed")] HttpRequest request) => Results.Text(request.Method);
}
