using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PocFunctions.LocalHost.Http;

namespace PocFunctions.LocalHost.Outbox;

/// <summary><c>/outbox</c>: a page of LocalHost's own, so that the mails can be read without a mail program.</summary>
internal static class OutboxEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, OutboxFolder folder)
    {
        Get(routes, "/outbox", http => WriteAsync(http, "text/html", OutboxPages.List(folder.Newest())));
        Get(routes, "/outbox/style.css", http => WriteAsync(http, "text/css", OutboxPages.Stylesheet));
        Get(routes, "/outbox/{id}", http =>
        {
            if (folder.Find((string)http.Request.RouteValues["id"]!) is { } mail)
            {
                return WriteAsync(http, "text/html", OutboxPages.One(mail));
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private static void Get(IEndpointRouteBuilder routes, string route, RequestDelegate answer) =>
        routes.MapGet(route, answer).WithMetadata(LocalEndpoint.Marker);

    private static Task WriteAsync(HttpContext http, string mediaType, string text)
    {
        // The mails hold tokens: kept nowhere, told to nobody by a link that is followed.
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
