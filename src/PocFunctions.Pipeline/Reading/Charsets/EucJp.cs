using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// Decodes EUC-JP. .NET reads the supplementary kanji of JIS X 0212 (lead 8F) as other kanji, silently, so those are
/// looked up here and only the rest is left to the code page.
/// </summary>
internal static class EucJp
{
    /// <summary>Lead byte of a half-width kana (SS2).</summary>
    internal const byte HalfWidthKana = 0x8E;

    /// <summary>Lead byte of a three-byte character of JIS X 0212 (SS3).</summary>
    internal const byte Jisx0212 = 0x8F;

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        int next = bytes.IndexOf(Jisx0212);
        if (next < 0)
        {
            return TextEncodings.EucJp.GetString(bytes);
        }

        var text = new StringBuilder(bytes.Length);
        while (next >= 0)
        {
            text.Append(TextEncodings.EucJp.GetString(bytes[..next]));
            bytes = bytes[next..];
            bool complete = bytes.Length >= 3 && bytes[1] >= 0xA1 && bytes[2] >= 0xA1;
            text.Append(complete ? SupplementaryKanji.Find(bytes[1], bytes[2]) : '\uFFFD');
            bytes = bytes[(complete ? 3 : 1)..];
            next = bytes.IndexOf(Jisx0212);
        }

        return text.Append(TextEncodings.EucJp.GetString(bytes)).ToString();
    }
}
