using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PocFunctions.Pipeline.Web.Pages;

namespace PocFunctions.Pipeline.Web;

/// <summary>Every answer the pipeline gives over HTTP.</summary>
internal static class Answer
{
    /// <summary>How JSON is written to the outside: nulls stay, so that a client sees every member.</summary>
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        // Readable as it is: it is served as JSON with nosniff, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new UtcTimeConverter() },
    };

    internal static IResult Of<TValue>(TValue value, int status = StatusCodes.Status200OK, string? location = null) =>
        new SecuredResult(new Located(Results.Json(value, Json, statusCode: status), location));

    internal static IResult Text(string text, string contentType) =>
        new SecuredResult(Results.Text(text, contentType));

    internal static IResult Bytes(byte[] bytes, string contentType) =>
        new SecuredResult(Results.Bytes(bytes, contentType));

    internal static IResult SeeOther(string location) =>
        new SecuredResult(new Located(Results.StatusCode(StatusCodes.Status303SeeOther), location));

    internal static IResult Page<TComponent>(object parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent =>
        new SecuredResult(Rendered<TComponent>(parameters, status));

    internal static IResult Of(Problem problem, HttpRequest request) =>
        new SecuredResult(new Delayed(
            Accepts.Html(request)
                ? Rendered<ProblemPage>(new { Problem = problem }, problem.Status)
                : Results.Json(
                    new { type = problem.Type, title = problem.Message.En, status = problem.Status, message = problem.Message },
                    Json, "application/problem+json", problem.Status),
            problem.RetryAfter));

    private static Hosted Rendered<TComponent>(object parameters, int status)
        where TComponent : IComponent =>
        new(new RazorComponentResult<TComponent>(parameters) { StatusCode = status, PreventStreamingRendering = true });

    private sealed class Hosted(IResult page) : IResult
    {
        // Rendering parses the address it is asked under and throws on a Host header that is none; no page here uses it.
        private static readonly HostString AnyHost = new("localhost");

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Request.Host = AnyHost;
            return page.ExecuteAsync(httpContext);
        }
    }

    private sealed class Located(IResult inner, string? location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = location;
            return inner.ExecuteAsync(httpContext);
        }
    }

    private sealed class Delayed(IResult inner, TimeSpan? retryAfter) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (retryAfter is { } wait)
            {
                httpContext.Response.Headers.RetryAfter =
                    Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }

            return inner.ExecuteAsync(httpContext);
        }
    }
}
