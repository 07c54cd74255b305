namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>Unicode text that shows its encoding by a mark, or by where its zero bytes stand.</summary>
internal static class ByteOrderMark
{
    /// <summary>The share of zero bytes from which a text is UTF-16: the ASCII of the form's own English lines.</summary>
    private const double ZeroShare = 0.15;

    internal static Charset? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Charset.Utf8,
        [0xFF, 0xFE, ..] => Charset.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => Charset.Utf16BigEndian,
        _ => null,
    };

    /// <summary>UTF-16 without a mark: many zero bytes, nearly all at even or nearly all at odd places.</summary>
    internal static Charset? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.IndexOf((byte)0) < 0)
        {
            return null;
        }

        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        if (even + odd < bytes.Length * ZeroShare)
        {
            return null;
        }

        return (even, odd) switch
        {
            _ when odd > 10 * even => Charset.Utf16LittleEndian,
            _ when even > 10 * odd => Charset.Utf16BigEndian,
            _ => null,
        };
    }
}
