using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PocFunctions.Pipeline.Intake;

/// <summary>
/// Two things that tell a program from a person at the web form: a field that a person does not see, and how soon the form
/// came back. Neither is proof, so what is caught is told what to do, and nothing is kept of it. A form without these
/// fields did not come from the page and is not judged by them.
/// </summary>
internal static class WebFormTraps
{
    /// <summary>Hidden from people by the stylesheet; left empty by them.</summary>
    internal const string Honeypot = "website";

    /// <summary>When the page was shown, in Unix milliseconds.</summary>
    internal const string ShownAt = "shownAt";

    private const int MaxValue = 100;

    internal static async Task<bool> CatchAsync(
        ReadOnlyMemory<byte> body, string contentType, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (honeypot, shownAt) = await ReadAsync(body, MediaTypeHeaderValue.Parse(contentType), cancellationToken);
        return honeypot.Length > 0
            || (long.TryParse(shownAt, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
                && milliseconds <= now.ToUnixTimeMilliseconds()
                && now.ToUnixTimeMilliseconds() - milliseconds < SubmissionLimits.FastestFilling.TotalMilliseconds);
    }

    private static async Task<(string Honeypot, string ShownAt)> ReadAsync(
        ReadOnlyMemory<byte> body, MediaTypeHeaderValue mediaType, CancellationToken cancellationToken)
    {
        try
        {
            if (mediaType.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            {
                using var reader = new FormReader(Encoding.UTF8.GetString(body.Span));
                var fields = await reader.ReadFormAsync(cancellationToken);
                return (fields.GetValueOrDefault(Honeypot).ToString(), fields.GetValueOrDefault(ShownAt).ToString());
            }

            return mediaType.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(body, HeaderUtilities.RemoveQuotes(mediaType.Boundary).ToString(), cancellationToken)
                : ("", "");
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            // Whatever it is, the reader will say so; it fell into no trap.
            return ("", "");
        }
    }

    private static async Task<(string Honeypot, string ShownAt)> ReadPartsAsync(
        ReadOnlyMemory<byte> body, string boundary, CancellationToken cancellationToken)
    {
        var (honeypot, shownAt) = ("", "");
        var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray(), writable: false));
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var name = section.GetContentDispositionHeader()?.Name.ToString().Trim('"');
            if (name is Honeypot or ShownAt)
            {
                var value = await section.ReadAsStringAsync(cancellationToken);
                value = value.Length <= MaxValue ? value : value[..MaxValue];
                (honeypot, shownAt) = name == Honeypot ? (value, shownAt) : (honeypot, value);
            }
        }

        return (honeypot, shownAt);
    }
}
