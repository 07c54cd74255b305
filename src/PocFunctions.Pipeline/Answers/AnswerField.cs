using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Answers;

/// <summary>Reads one field of a small posted form.</summary>
internal static class AnswerField
{
    // A code or a word, and what browsers add to it.
    private const int MaxBytes = 8 * 1024;

    /// <returns>The field's value, or null when there is none, or the body is no small form.</returns>
    internal static async Task<string?> ReadAsync(HttpRequest request, string name, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || await BoundedBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
        {
            return null;
        }

        using var reader = new FormReader(System.Text.Encoding.UTF8.GetString(body.Span));
        try
        {
            return (await reader.ReadFormAsync(cancellationToken)).TryGetValue(name, out var values) ? values.ToString() : null;
        }
        catch (InvalidDataException)
        {
            // More fields, or longer names, than the reader takes: no browser sent that.
            return null;
        }
    }
}
