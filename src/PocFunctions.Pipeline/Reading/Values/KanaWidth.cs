namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>Makes half-width kana full-width and joins voicing marks, in domain names only (RFC 5895 asks for the same by NFKC).</summary>
internal static class KanaWidth
{
    private const string Wide = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiceable = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string SemiVoiceable = "はひふへほハヒフヘホ";

    internal static string Widen(ReadOnlySpan<char> text)
    {
        Span<char> wide = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (c is 'ﾞ' or '\u3099' or '゛' && length > 0 && Voiceable.Contains(wide[length - 1], StringComparison.Ordinal))
            {
                wide[length - 1]++; // in Unicode the voiced kana follows the plain one
            }
            else if (c is 'ﾟ' or '\u309A' or '゜' && length > 0 && SemiVoiceable.Contains(wide[length - 1], StringComparison.Ordinal))
            {
                wide[length - 1] += (char)2;
            }
            else
            {
                wide[length++] = c is >= '\uFF61' and <= 'ﾝ' ? Wide[c - '\uFF61'] : c;
            }
        }

        return wide[..length].ToString();
    }
}
