using System.Buffers;
using System.Text.Unicode;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>A text and the charset it was read in.</summary>
internal readonly record struct DecodedText(string Text, Charset Charset);

/// <summary>Bytes in, text out, whatever they are.</summary>
internal static class TextDecoder
{
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        bytes = bytes[..Math.Min(bytes.Length, ReadingLimits.TextBytes)];
        Charset? declared = CharsetAliases.Find(declaredCharset);
        Charset? proven = CharsetDetector.Proven(bytes, declared);
        if (proven is null && CharsetDetector.HasLongSequence(bytes) && DecodeUtf8(bytes) is { } text)
        {
            return new DecodedText(text, Charset.Utf8);
        }

        Charset charset = proven ?? CharsetDetector.Best(bytes, declared);
        return new DecodedText(charset.Decode(bytes), charset);
    }

    /// <summary>The text of valid UTF-8, else null: validated and decoded in one pass, which takes less than half the time of two.</summary>
    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        OperationStatus status = Utf8.ToUtf16(bytes, buffer, out _, out int length, replaceInvalidSequences: false);
        string? text = status == OperationStatus.Done ? new string(buffer, 0, length) : null;
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }
}
