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
        return new DecodedText(Decode(bytes, charset), charset);
    }

    internal static string Decode(ReadOnlySpan<byte> bytes, Charset charset)
    {
        if (charset == Charset.Iso2022Jp)
        {
            return Iso2022Jp.Decode(bytes);
        }

        return charset == Charset.EucJp ? EucJp.Decode(bytes) : charset.Encoding.GetString(bytes);
    }
}
