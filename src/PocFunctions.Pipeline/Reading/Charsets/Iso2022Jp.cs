namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// Reads ISO-2022-JP (RFC 1468, and its kin with half-width kana and JIS X 0212) by rewriting it as EUC-JP. .NET's own decoder reads
/// JIS X 0212 as other kanji and loses step when a line ends without the closing escape, which mail gateways that cut lines leave behind.
/// </summary>
internal static class Iso2022Jp
{
    private const byte Escape = 0x1B;
    private const byte ShiftOut = 0x0E;
    private const byte ShiftIn = 0x0F;

    private enum Set
    {
        Ascii,
        Kanji,
        SupplementaryKanji,
        HalfWidthKana,
    }

    /// <summary>The designations, longest first where one begins another.</summary>
    private static readonly (byte[] Sequence, Set Set)[] Designations =
    [
        ("&@\u001b$B"u8.ToArray(), Set.Kanji),
        ("$(D"u8.ToArray(), Set.SupplementaryKanji),
        ("$(B"u8.ToArray(), Set.Kanji),
        ("$(@"u8.ToArray(), Set.Kanji),
        ("$(O"u8.ToArray(), Set.Kanji), // JIS X 0213 plane 1 keeps the characters of JIS X 0208 in their places
        ("$(Q"u8.ToArray(), Set.Kanji),
        ("$B"u8.ToArray(), Set.Kanji),
        ("$@"u8.ToArray(), Set.Kanji),
        ("(B"u8.ToArray(), Set.Ascii),
        ("(J"u8.ToArray(), Set.Ascii),
        ("(H"u8.ToArray(), Set.Ascii),
        ("(I"u8.ToArray(), Set.HalfWidthKana),
    ];

    internal static bool HasDesignation(ReadOnlySpan<byte> bytes)
    {
        for (int next = bytes.IndexOf(Escape); next >= 0; next = bytes.IndexOf(Escape))
        {
            bytes = bytes[(next + 1)..];
            if (FindDesignation(bytes) is not null)
            {
                return true;
            }
        }

        return false;
    }

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var euc = new byte[bytes.Length * 3]; // a character of two bytes may become one of three
        int length = 0;
        Set set = Set.Ascii;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            if (value == Escape && FindDesignation(bytes[(i + 1)..]) is { } designation)
            {
                set = designation.Set;
                i += designation.Sequence.Length;
            }
            else if (value is ShiftOut or ShiftIn)
            {
                set = value == ShiftOut ? Set.HalfWidthKana : Set.Ascii;
            }
            else if (value is (byte)'\n' or (byte)'\r')
            {
                set = Set.Ascii; // RFC 1468: a line ends in ASCII; where the escape is lost, the next line must not be
                euc[length++] = value;
            }
            else if (value is >= 0xA1 and <= 0xDF)
            {
                euc[length++] = EucJp.HalfWidthKana; // raw 8-bit kana
                euc[length++] = value;
            }
            else if (set == Set.Ascii || value is < 0x21 or > 0x7E)
            {
                euc[length++] = value;
            }
            else if (set == Set.HalfWidthKana)
            {
                euc[length++] = EucJp.HalfWidthKana;
                euc[length++] = (byte)(value | 0x80);
            }
            else
            {
                i += WriteKanji(bytes[i..], set, euc, ref length);
            }
        }

        return EucJp.Decode(euc.AsSpan(0, length));
    }

    /// <summary>Writes one two-byte character; returns how many bytes beyond the first it took.</summary>
    private static int WriteKanji(ReadOnlySpan<byte> bytes, Set set, byte[] euc, ref int length)
    {
        if (set == Set.SupplementaryKanji)
        {
            euc[length++] = EucJp.Jisx0212;
        }

        euc[length++] = (byte)(bytes[0] | 0x80);
        if (bytes.Length < 2 || bytes[1] is < 0x21 or > 0x7E)
        {
            return 0; // a lone half: it stays a lone lead byte, and becomes U+FFFD
        }

        euc[length++] = (byte)(bytes[1] | 0x80);
        return 1;
    }

    private static (byte[] Sequence, Set Set)? FindDesignation(ReadOnlySpan<byte> afterEscape)
    {
        foreach ((byte[] Sequence, Set Set) designation in Designations)
        {
            if (afterEscape.StartsWith(designation.Sequence))
            {
                return designation;
            }
        }

        return null;
    }
}
