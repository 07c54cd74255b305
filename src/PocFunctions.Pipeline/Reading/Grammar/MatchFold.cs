namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>
/// The form of a character that labels are compared in: width, case, spacing, dashes and voicing marks aside, so that
/// <c>Ｅ‐Ｍａｉｌ</c> is <c>email</c> and half-width kana are full-width ones. Only for comparing: values are never folded so.
/// </summary>
internal static class MatchFold
{
    /// <summary>What a character folds to that plays no part in a comparison.</summary>
    internal const char Ignored = '\0';

    private const char FirstKana = '\u3041';
    private const char LastKana = '\u30FF';
    private const char FirstForm = '\uFF00';
    private const char LastForm = '\uFF9F';

    /// <summary>U+FF61 to U+FF9F in their order (JIS X 0201).</summary>
    private const string HalfWidthKana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    private const string Unvoiced = "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばはぱひびひぴふぶふぷへべへぺほぼほぽ";

    private static readonly char[] Ascii = Build('\0', '\u007F', FoldAscii);
    private static readonly char[] Kana = Build(FirstKana, LastKana, FoldKana);
    private static readonly char[] Forms = Build(FirstForm, LastForm, FoldForm);

    internal static char Fold(char c) => c switch
    {
        <= '\u007F' => Ascii[c],
        >= '\u4E00' and <= '\u9FFF' => c,
        >= FirstKana and <= LastKana => Kana[c - FirstKana],
        >= FirstForm and <= LastForm => Forms[c - FirstForm],
        _ => Cleaning.Spaces.IsBlank(c) || IsDash(c) ? Ignored : char.ToLowerInvariant(c),
    };

    /// <summary>A text as it is compared.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return folded[..Fold(text, folded)].ToString();
    }

    /// <summary>Folds a text into a buffer of at least its length; returns how much is left of it.</summary>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (Fold(c) is var f and not Ignored)
            {
                folded[length++] = f;
            }
        }

        return length;
    }

    private static bool IsDash(char c) => c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2500' or '\u2501' or '・';

    private static char[] Build(char first, char last, Func<char, char> fold) =>
        [.. Enumerable.Range(first, last - first + 1).Select(c => fold((char)c))];

    private static char FoldAscii(char c) => c is <= ' ' or '-' or '\u007F' ? Ignored : char.ToLowerInvariant(c);

    private static char FoldKana(char c)
    {
        if (c is 'ー' or '・' or '゛' or '゜' or '\u3099' or '\u309A')
        {
            return Ignored;
        }

        bool katakana = c is >= 'ァ' and <= 'ヶ';
        char hiragana = katakana ? (char)(c - ('ァ' - 'ぁ')) : c;
        int pair = Unvoiced.IndexOf(hiragana, StringComparison.Ordinal);
        char plain = pair > 0 && pair % 2 == 1 ? Unvoiced[pair - 1] : hiragana;
        return katakana ? (char)(plain + ('ァ' - 'ぁ')) : plain;
    }

    private static char FoldForm(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => FoldAscii((char)(c - '\uFEE0')),
        >= '\uFF61' => HalfWidthKana[c - '\uFF61'] is var kana && kana is >= FirstKana and <= LastKana ? FoldKana(kana) : kana,
        _ => c,
    };
}
