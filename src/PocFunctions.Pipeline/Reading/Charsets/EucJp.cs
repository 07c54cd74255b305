namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>Decodes EUC-JP, with the supplementary kanji of JIS X 0212, which .NET reads as other kanji, silently.</summary>
internal static class EucJp
{
    /// <summary>Lead byte of a half-width kana (SS2).</summary>
    internal const byte HalfWidthKana = 0x8E;

    /// <summary>Lead byte of a three-byte character of JIS X 0212 (SS3).</summary>
    internal const byte Jisx0212 = 0x8F;

    /// <summary>The first byte of a row or cell.</summary>
    private const byte First = 0xA1;

    private const char Replacement = '\uFFFD';

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            if (value < 0x80)
            {
                text[length++] = (char)value;
            }
            else
            {
                text[length++] = DecodeCharacter(bytes[i..], out int used);
                i += used - 1;
            }
        }

        return new string(text, 0, length);
    }

    /// <summary>Whether as many bytes of rows and cells follow a lead byte.</summary>
    internal static bool HasTrails(ReadOnlySpan<byte> character, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            if (i >= character.Length || character[i] is < First or 0xFF)
            {
                return false;
            }
        }

        return true;
    }

    private static char DecodeCharacter(ReadOnlySpan<byte> bytes, out int used)
    {
        byte lead = bytes[0];
        if (lead is >= First and < 0xFF && HasTrails(bytes, 1))
        {
            used = 2;
            return JisTable.Find(lead - First, bytes[1] - First);
        }

        if (lead == HalfWidthKana && HasTrails(bytes, 1) && bytes[1] <= 0xDF)
        {
            used = 2;
            return (char)(bytes[1] - First + '\uFF61');
        }

        if (lead == Jisx0212 && HasTrails(bytes, 2))
        {
            used = 3;
            return SupplementaryKanji.Find(bytes[1], bytes[2]);
        }

        used = 1;
        return Replacement;
    }
}
