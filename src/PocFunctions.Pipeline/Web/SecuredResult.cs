using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>
/// The one place where headers are set: every answer passes here, because the worker gives functions no middleware.
/// Addresses hold ids and tokens, so nothing is cached and no referrer is sent.
/// </summary>
internal sealed class SecuredResult(IResult inner) : IResult
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        if (httpContext.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        return inner.ExecuteAsync(httpContext);
    }
}
