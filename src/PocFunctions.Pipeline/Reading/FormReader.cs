using PocFunctions.Pipeline.Reading.Structured;

namespace PocFunctions.Pipeline.Reading;

/// <summary>The door of the station: a submission's bytes in, the form out. Pure, and without exceptions on any input.</summary>
internal static class FormReader
{
    /// <summary>Reads a submission.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="mediaType">The media type as declared, with its parameters; may be missing or wrong.</param>
    internal static ReadForm Read(ReadOnlyMemory<byte> bytes, string? mediaType)
    {
        MediaType declared = MediaType.Parse(mediaType);
        return declared.Type switch
        {
            MediaType.Json => JsonFormReader.Read(bytes, declared),
            MediaType.UrlEncoded => UrlEncodedFormReader.Read(bytes.Span, declared),
            MediaType.Multipart when declared.Boundary is { Length: > 0 } boundary => MultipartFormReader.Read(bytes, boundary),
            _ => TextFormReader.Read(bytes.Span, declared),
        };
    }
}
