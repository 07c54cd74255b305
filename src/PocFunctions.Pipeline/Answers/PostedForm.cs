using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Answers;

/// <summary>A small urlencoded form as a browser posts it; the bytes are kept for who reads more than single fields.</summary>
internal sealed class PostedForm
{
    // The largest form here is a whole contact of long addresses.
    private const int MaxBytes = 256 * 1024;

    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> _fields;

    private PostedForm(ReadOnlyMemory<byte> bytes, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> fields) =>
        (Bytes, _fields) = (bytes, fields);

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A field's value; null where there is none.</summary>
    internal string? this[string name] => _fields.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <returns>What was posted; a form without fields when the body is no small form.</returns>
    internal static async Task<PostedForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || await BoundedBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
        {
            return new PostedForm(default, []);
        }

        using var reader = new FormReader(Encoding.UTF8.GetString(body.Span));
        try
        {
            return new PostedForm(body, await reader.ReadFormAsync(cancellationToken));
        }
        catch (InvalidDataException)
        {
            // More fields, or longer names, than the reader takes: no browser sent that.
            return new PostedForm(default, []);
        }
    }
}
