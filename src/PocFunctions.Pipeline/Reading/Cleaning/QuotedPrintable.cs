namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>
/// Undoes quoted-printable (RFC 2045, 6.7) that was left in: soft line breaks, and bytes as <c>=E6</c>. Done on bytes, before the charset is chosen, for a soft
/// break may stand inside a character; the numbers of the lines as sent are kept.
/// </summary>
internal static class QuotedPrintable
{
    /// <summary>Lines are folded at 76 characters; a line that ends in "=" much earlier ends so for another reason.</summary>
    private const int ShortestFoldedLine = 56;

    private const int LongestFoldedLine = 80;

    /// <summary>As many non-ASCII bytes written as hex as two Japanese characters need.</summary>
    private const int FewestEscapes = 4;

    /// <summary>Bytes to be decoded, and for each of their lines its number in the text as sent (null: the same).</summary>
    internal readonly ref struct Decoded
    {
        internal ReadOnlySpan<byte> Bytes { get; init; }

        internal List<int>? LineNumbers { get; init; }

        internal void RestoreNumbers(List<TextLine> lines)
        {
            for (int i = 0; LineNumbers is not null && i < lines.Count; i++)
            {
                lines[i] = lines[i] with { Number = LineNumbers[Math.Min(lines[i].Number, LineNumbers.Count) - 1] };
            }
        }
    }

    internal static Decoded Undo(ReadOnlySpan<byte> bytes) => IsQuotedPrintable(bytes) ? Decode(bytes) : new Decoded { Bytes = bytes };

    private static bool IsQuotedPrintable(ReadOnlySpan<byte> bytes)
    {
        int escapes = 0;
        for (int i = bytes.IndexOf((byte)'='); i >= 0 && i < bytes.Length;)
        {
            if (SoftBreakLength(bytes[i..]) > 0)
            {
                int lineStart = bytes[..i].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
                if (i - lineStart is >= ShortestFoldedLine and <= LongestFoldedLine)
                {
                    return true;
                }
            }
            else if (Escaped(bytes[i..]) is >= 0x80 or 0x1B && ++escapes == FewestEscapes)
            {
                return true;
            }

            int next = bytes[(i + 1)..].IndexOf((byte)'=');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    private static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        var output = new byte[bytes.Length];
        var lineNumbers = new List<int> { 1 };
        int length = 0;
        int line = 1;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '=' && SoftBreakLength(bytes[i..]) is var soft and > 0)
            {
                line++;
                i += soft - 1;
            }
            else if (bytes[i] == '=' && Escaped(bytes[i..]) is var value and >= 0)
            {
                output[length++] = (byte)value;
                i += 2;
            }
            else
            {
                output[length++] = bytes[i];
                if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n')))
                {
                    lineNumbers.Add(++line);
                }
            }
        }

        return new Decoded { Bytes = output.AsSpan(0, length), LineNumbers = lineNumbers };
    }

    /// <summary>Length of "=" and the line end behind it, blanks between them included; 0 where it is none.</summary>
    private static int SoftBreakLength(ReadOnlySpan<byte> text)
    {
        int i = 1;
        while (i < text.Length && i < LongestFoldedLine && text[i] is (byte)' ' or (byte)'\t')
        {
            i++;
        }

        return text[i..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => i + 2,
            [(byte)'\r' or (byte)'\n', ..] => i + 1,
            _ => 0,
        };
    }

    private static int Escaped(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && HexDigit(text[1]) is var high and >= 0 && HexDigit(text[2]) is var low and >= 0 ? (high << 4) | low : -1;

    private static int HexDigit(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };
}
