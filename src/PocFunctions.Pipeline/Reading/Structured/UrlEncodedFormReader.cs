using System.Net;
using PocFunctions.Pipeline.Reading.Charsets;

namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>Reads the web form's fields from <c>application/x-www-form-urlencoded</c> (URL standard, 5.1), in whatever charset they are.</summary>
internal static class UrlEncodedFormReader
{
    internal static ReadForm Read(ReadOnlySpan<byte> body, MediaType mediaType)
    {
        body = body[..Math.Min(body.Length, ReadingLimits.TextBytes)];
        var fields = new WebFormFields();
        foreach (Range range in body.Split((byte)'&'))
        {
            if (fields.Count == ReadingLimits.FormParts)
            {
                break;
            }

            ReadOnlySpan<byte> pair = body[range];
            int equals = pair.IndexOf((byte)'=');
            if (equals > 0)
            {
                fields.Add(TextEncodings.Utf8.GetString(Unescape(pair[..equals])), Unescape(pair[(equals + 1)..]));
            }
        }

        return fields.ToForm(mediaType.Charset);
    }

    private static byte[] Unescape(ReadOnlySpan<byte> text) => WebUtility.UrlDecodeToBytes(text.ToArray(), 0, text.Length) ?? [];
}
