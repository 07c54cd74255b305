using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.Pipeline.Web;

namespace PocFunctions;

/// <summary>Triggers for what pages need beside themselves: the worker serves no static files.</summary>
public sealed class AssetsFunctions(IWebStation web)
{
    [Function("Asset")]
    public Task<IResult> Asset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{**path}")] HttpRequest request, string? path) =>
        web.AssetAsync(request, path);
}
