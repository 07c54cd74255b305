using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>What pages need beside themselves, as the triggers see it.</summary>
public interface IWebStation
{
    /// <summary><c>GET /assets/{**path}</c>: stylesheets and scripts, from inside the assembly.</summary>
    Task<IResult> AssetAsync(HttpRequest request, string? path);
}
