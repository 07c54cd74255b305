using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PocFunctions.Pipeline.Web;

/// <summary>Whether it is a person or a program that asks (RFC 9110, 12.5.1).</summary>
internal static class Accepts
{
    /// <summary>True when HTML is named in Accept and JSON is not preferred to it. A bare <c>*/*</c> is a program.</summary>
    internal static bool Html(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, "text/html") is { } html && html > 0 && html >= (Quality(accepted, "application/json") ?? 0);
    }

    private static double? Quality(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted.FirstOrDefault(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) is { } named
            ? named.Quality ?? 1
            : null;
}
