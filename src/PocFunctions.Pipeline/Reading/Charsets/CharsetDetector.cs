using System.Text;
using System.Text.Unicode;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// Chooses the charset of a text: what its bytes prove comes first (a byte order mark, escape sequences), then what fits best,
/// with what the sender declared as one vote among others, for declarations are often wrong.
/// </summary>
internal static class CharsetDetector
{
    internal static Charset Detect(ReadOnlySpan<byte> bytes, Charset? declared)
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

        if (Utf8.IsValid(bytes) && HasLongSequence(bytes))
        {
            return Charset.Utf8;
        }

        return Best(bytes, declared);
    }

    /// <summary>
    /// Valid UTF-8 with characters of three bytes is no accident in any other charset; two-byte ones alone may be, for pairs of
    /// half-width kana and many kanji of EUC-JP look the same.
    /// </summary>
    private static bool HasLongSequence(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xF4) >= 0;

    private static Charset Best(ReadOnlySpan<byte> bytes, Charset? declared)
    {
        if (declared is not null && !IsScored(declared) && !IsUtf16(declared) && IsWithoutLoss(bytes, declared))
        {
            return declared;
        }

        int nonAscii = CountNonAscii(bytes);
        Charset best = Charset.Windows1252;
        long bestScore = nonAscii; // one a byte: any bytes fit windows-1252, so it proves nothing
        int errors = 0;
        Weigh(Charset.Utf8, Utf8Score.Of(bytes), ref best);
        Weigh(Charset.ShiftJis, ShiftJisScore.Of(bytes), ref best);
        Weigh(Charset.EucJp, EucJpScore.Of(bytes), ref best);
        if (declared == Charset.Iso2022Jp && errors == 0 && best == Charset.ShiftJis)
        {
            return Charset.Iso2022Jp; // raw 8-bit kana without a single escape
        }

        return best;

        void Weigh(Charset candidate, CharsetScore score, ref Charset current)
        {
            long weighed = score.WithDeclaration(candidate == declared, nonAscii);
            if (weighed > bestScore)
            {
                current = candidate;
                bestScore = weighed;
                errors = score.Errors;
            }
        }
    }

    private static bool IsScored(Charset charset) =>
        charset == Charset.Utf8 || charset == Charset.ShiftJis || charset == Charset.EucJp || charset == Charset.Iso2022Jp
        || charset == Charset.Ascii || charset == Charset.Windows1252;

    private static bool IsUtf16(Charset charset) => charset == Charset.Utf16LittleEndian || charset == Charset.Utf16BigEndian;

    private static bool IsWithoutLoss(ReadOnlySpan<byte> bytes, Charset charset) => !charset.Decode(bytes).Contains('\uFFFD', StringComparison.Ordinal);

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
