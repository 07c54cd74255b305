using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>
/// Stylesheets, embedded under their addresses: the worker serves no static files. Only what is listed here can be asked
/// for, so no path leads anywhere else.
/// </summary>
internal sealed class Assets(HttpDoor door) : IWebStation
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string ContentType)> ByPath =
        new[] { ("site.css", "text/css; charset=utf-8") }
            .ToFrozenDictionary(asset => asset.Item1, asset => (Load(asset.Item1), asset.Item2), StringComparer.Ordinal);

    public Task<IResult> AssetAsync(HttpRequest request, string? path) =>
        door.AnswerAsync(nameof(AssetAsync), request, () => Task.FromResult(
            ByPath.TryGetValue(path ?? "", out var asset)
                ? Answer.Bytes(asset.Bytes, asset.ContentType)
                : Answer.Of(CommonProblems.NotFound, request)));

    private static byte[] Load(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The asset {name} is not embedded.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
