using System.Text;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>Folds full-width ASCII to ASCII, in values that are addresses or numbers; names are never folded.</summary>
internal static class WidthFold
{
    internal const char IdeographicSpace = '\u3000';

    internal static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFEE0'),
        IdeographicSpace or '\u00A0' => ' ',
        _ => c,
    };

    /// <summary>Every dash a hyphen, also the minus signs and the long vowel mark that stand for one among digits.</summary>
    internal static bool IsDash(char c) =>
        c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2043' or '\uFE58' or '\uFE63' or '\uFF0D' or 'ー' or 'ｰ' or '─' or '━' or '\u00AD' or '\u207B' or '~' or '〜';

    /// <summary>The text folded, without invisible characters; the same string where nothing changes.</summary>
    internal static string Fold(string text)
    {
        if (!NeedsFolding(text))
        {
            return text;
        }

        Span<char> folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            char f = Fold(c);
            if (f is ' ' or '\n' or '\t' || !Spaces.IsBlank(f))
            {
                folded[length++] = f;
            }
        }

        return folded[..length].ToString();
    }

    private static bool NeedsFolding(string text)
    {
        if (Ascii.IsValid(text))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is >= '\uFF01' and <= '\uFF5E' || (c >= '\u0080' && Spaces.IsBlank(c)))
            {
                return true;
            }
        }

        return false;
    }
}
