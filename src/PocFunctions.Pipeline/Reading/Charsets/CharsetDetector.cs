using System.Text;
using System.Text.Unicode;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// Chooses the charset of a text: what its bytes prove comes first (a byte order mark, escape sequences), then what fits best,
/// with what the sender declared as one vote among others, for declarations are often wrong.
/// </summary>
internal static class CharsetDetector
{
    internal static Charset Detect(ReadOnlySpan<byte> bytes, Charset? declared) =>
        Proven(bytes, declared) ?? (HasLongSequence(bytes) && Utf8.IsValid(bytes) ? Charset.Utf8 : Best(bytes, declared));

    /// <summary>The charset that the bytes prove by themselves, UTF-8 aside; null where they prove none.</summary>
    internal static Charset? Proven(ReadOnlySpan<byte> bytes, Charset? declared)
    {
        if (ByteOrderMark.Find(bytes) is { } marked)
        {
            return marked;
        }

        if (Iso2022Jp.HasDesignation(bytes))
        {
            return Charset.Iso2022Jp;
        }

        if (ByteOrderMark.Guess(bytes) is { } unmarked)
        {
            return unmarked;
        }

        if (Ascii.IsValid(bytes))
        {
            return declared is null || IsUtf16(declared) ? Charset.Ascii : declared;
        }

        return null;
    }

    /// <summary>
    /// Valid UTF-8 with characters of three bytes is no accident in any other charset; two-byte ones alone may be, for pairs of
    /// half-width kana and many kanji of EUC-JP look the same.
    /// </summary>
    internal static bool HasLongSequence(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xF4) >= 0;

    /// <summary>The charset that fits best where nothing is proven.</summary>
    internal static Charset Best(ReadOnlySpan<byte> bytes, Charset? declared)
    {
        CharsetScore shiftJis = ShiftJisScore.Of(bytes);
        if (declared is not null && !IsScored(declared) && !IsUtf16(declared) && (shiftJis.Errors > 0 || HasLetters(declared.Decode(bytes))))
        {
            return declared;
        }

        int nonAscii = CountNonAscii(bytes);
        if (shiftJis.IsUnmistakable(nonAscii))
        {
            return Charset.ShiftJis;
        }

        Charset best = declared is { IsSingleByte: true } ? declared : Charset.Windows1252;
        long bestScore = nonAscii; // one a byte: any bytes fit a single-byte charset, so it proves nothing
        Weigh(Charset.Utf8, Utf8Score.Of(bytes));
        Weigh(Charset.ShiftJis, shiftJis);
        Weigh(Charset.EucJp, EucJpScore.Of(bytes));
        return declared == Charset.Iso2022Jp && best == Charset.ShiftJis && IsHalfWidthKanaOnly(bytes)
            ? Charset.Iso2022Jp // raw 8-bit kana, without a single escape
            : best;

        void Weigh(Charset candidate, CharsetScore score)
        {
            long weighed = score.WithDeclaration(candidate == declared, nonAscii);
            if (weighed > bestScore)
            {
                best = candidate;
                bestScore = weighed;
            }
        }
    }

    private static bool IsScored(Charset charset) =>
        charset.IsSingleByte || charset == Charset.Utf8 || charset == Charset.ShiftJis || charset == Charset.EucJp || charset == Charset.Iso2022Jp || charset == Charset.Ascii;

    private static bool IsUtf16(Charset charset) => charset == Charset.Utf16LittleEndian || charset == Charset.Utf16BigEndian;

    /// <summary>Kana or hangul, and no loss: a text in a charset of the neighbours (GB 18030, EUC-KR) that was declared rightly.</summary>
    private static bool HasLetters(string text) =>
        !text.Contains('\uFFFD', StringComparison.Ordinal)
        && (text.AsSpan().IndexOfAnyInRange('\u3041', '\u30FE') >= 0 || text.AsSpan().IndexOfAnyInRange('\uAC00', '\uD7A3') >= 0);

    private static bool IsHalfWidthKanaOnly(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (value >= 0x80 && !ShiftJis.IsHalfWidthKana(value))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountNonAscii(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte value in bytes)
        {
            count += value >> 7;
        }

        return count;
    }
}
