namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>A text and the charset it was read in.</summary>
internal readonly record struct DecodedText(string Text, Charset Charset);

/// <summary>Bytes in, text out, whatever they are.</summary>
internal static class TextDecoder
{
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        bytes = bytes[..Math.Min(bytes.Length, ReadingLimits.TextBytes)];
        Charset charset = CharsetDetector.Detect(bytes, CharsetAliases.Find(declaredCharset));
        return new DecodedText(charset.Decode(bytes), charset);
    }
}
