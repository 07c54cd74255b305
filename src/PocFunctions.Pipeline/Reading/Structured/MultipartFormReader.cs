using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>Reads <c>multipart/form-data</c> (RFC 7578): a file <c>form</c> is a text form; without one, the parts are the web form's fields.</summary>
internal static class MultipartFormReader
{
    private const string FilePart = "form";

    internal static ReadForm Read(ReadOnlyMemory<byte> body, string boundary)
    {
        var fields = new WebFormFields();
        try
        {
            return ReadParts(body, boundary, fields) ?? fields.ToForm(null);
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException)
        {
            return fields.ToForm(null); // the framework's reader has no other way to say that a part is cut off; what came before it counts
        }
    }

    /// <summary>The text form of the file part; null where there is none.</summary>
    private static ReadForm? ReadParts(ReadOnlyMemory<byte> body, string boundary, WebFormFields fields)
    {
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        var reader = new MultipartReader(boundary, stream)
        {
            HeadersLengthLimit = ReadingLimits.PartHeaderBytes,
            BodyLengthLimit = ReadingLimits.TextBytes,
        };
        while (fields.Count < ReadingLimits.FormParts && Next(reader) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
            {
                continue;
            }

            using var value = new MemoryStream();
            section.Body.CopyTo(value);
            ReadOnlySpan<byte> bytes = value.GetBuffer().AsSpan(0, (int)value.Length);
            string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name != FilePart)
            {
                fields.Add(name, bytes);
            }
            else if (!bytes.IsEmpty)
            {
                return TextFormReader.Read(bytes, MediaType.Parse(section.ContentType));
            }
        }

        return null;
    }

    /// <summary>The next part. The stream is memory, so the task is complete when it is returned.</summary>
    private static MultipartSection? Next(MultipartReader reader) => reader.ReadNextSectionAsync().GetAwaiter().GetResult();
}
