using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>
/// Whether a request that may change something comes from a page of ours. Browsers say where a POST comes from (Fetch
/// standard, "Origin"); programs say nothing, and have no user whose browser they could abuse.
/// </summary>
internal static class Origins
{
    internal static bool Allow(HttpRequest request, string publicUrl)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || (Uri.TryCreate(publicUrl, UriKind.Absolute, out var ours) && origin == ours.GetLeftPart(UriPartial.Authority))
            || origin == $"{request.Scheme}://{request.Host}"
            // Our pages send no referrer, and so a browser posts their forms with the origin "null" (Fetch standard, "append
            // a request Origin header"); where such a form stood is told by Sec-Fetch-Site, which no page can set.
            || (origin == "null" && request.Headers["Sec-Fetch-Site"] == "same-origin");
    }
}
