using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>Reads a request's body without ever holding more than the limit and one buffer.</summary>
internal static class BoundedBody
{
    private const int BufferBytes = 16 * 1024;

    /// <returns>The body, or null when it is larger than <paramref name="limit"/> bytes.</returns>
    internal static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? BufferBytes));
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
