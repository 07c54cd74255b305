using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PocFunctions.LocalHost.Http;

/// <summary>LocalHost's one key: it opens the functions that want a key and the admin interface.</summary>
internal sealed class MasterKey(string key)
{
    public const string HeaderName = "x-functions-key";
    public const string QueryName = "code";

    // Digests are of one length, so the comparison tells nothing of the key, not even how long it is.
    private readonly byte[] _digest = Digest(key);

    /// <summary>Whether the request carries the key; when the header is there, the query is not looked at.</summary>
    public bool IsPresentedBy(HttpRequest request)
    {
        string? presented = request.Headers.TryGetValue(HeaderName, out var header) ? header.ToString() : request.Query[QueryName].ToString();
        return CryptographicOperations.FixedTimeEquals(Digest(presented), _digest);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
