using Microsoft.Net.Http.Headers;

namespace PocFunctions.Pipeline.Intake;

/// <summary>The media types a form may come in.</summary>
internal static class MediaTypes
{
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "text/plain",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/json",
    };

    internal static bool Takes(string? contentType) =>
        contentType is { Length: <= SubmissionLimits.MediaTypeCharacters }
        && MediaTypeHeaderValue.TryParse(contentType, out var parsed)
        && parsed.MediaType.HasValue
        && Taken.Contains(parsed.MediaType.Value)
        && (!parsed.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) || parsed.Boundary.Length > 0);
}
