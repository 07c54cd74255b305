using Microsoft.AspNetCore.Http;

namespace PocFunctions.LocalHost.Http;

/// <summary>Marks what LocalHost itself has mapped.</summary>
internal sealed class LocalEndpoint
{
    public static readonly LocalEndpoint Marker = new();

    private LocalEndpoint()
    {
    }

    /// <summary>
    /// Answers 404 with an empty body wherever none of ours was found. ASP.NET Core would answer a known route with
    /// an unknown method by 405 and an endpoint of its own; the platform knows only 404.
    /// </summary>
    public static Task NotFoundForOthers(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<LocalEndpoint>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
