using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace PocFunctions.Pipeline.Reading;

/// <summary>What a sender declared about its bytes (RFC 9110, 8.3; RFC 3676 for the parameters of flowed text).</summary>
/// <param name="Type">Type and subtype in lower case; <c>text/plain</c> where nothing, or nothing readable, was declared.</param>
/// <param name="Charset">The charset as declared.</param>
/// <param name="Boundary">The boundary of a multipart body.</param>
/// <param name="IsFlowed">True for <c>format=flowed</c>.</param>
/// <param name="DeletesSpace">True for <c>delsp=yes</c>.</param>
internal readonly record struct MediaType(string Type, string? Charset = null, string? Boundary = null, bool IsFlowed = false, bool DeletesSpace = false)
{
    internal const string PlainText = "text/plain";
    internal const string Multipart = "multipart/form-data";
    internal const string UrlEncoded = "application/x-www-form-urlencoded";
    internal const string Json = "application/json";

    /// <summary>What nearly every sender declares, parsed once.</summary>
    private static readonly FrozenDictionary<string, MediaType> Common = new[]
    {
        PlainText, "text/plain; charset=utf-8", "text/plain; charset=UTF-8", "text/plain;charset=UTF-8", "text/plain; charset=iso-2022-jp", "text/plain; charset=ISO-2022-JP", "text/plain; charset=shift_jis",
        "text/plain; charset=Shift_JIS", UrlEncoded, Json,
    }.ToFrozenDictionary(static declared => declared, ParseHeader);

    internal static MediaType Parse(string? declared) =>
        declared is not null && Common.TryGetValue(declared, out MediaType common) ? common : ParseHeader(declared);

    private static MediaType ParseHeader(string? declared)
    {
        if (declared is null || !MediaTypeHeaderValue.TryParse(declared, out MediaTypeHeaderValue? header))
        {
            return new MediaType(PlainText);
        }

        return new MediaType(
            header.MediaType.Value?.ToLowerInvariant() ?? PlainText,
            header.Charset.Value,
            HeaderUtilities.RemoveQuotes(header.Boundary).Value,
            Is(header, "format", "flowed"),
            Is(header, "delsp", "yes"));
    }

    private static bool Is(MediaTypeHeaderValue header, string name, string value)
    {
        foreach (NameValueHeaderValue parameter in header.Parameters)
        {
            if (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return HeaderUtilities.RemoveQuotes(parameter.Value).Equals(value, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
