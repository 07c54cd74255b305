using System.Buffers;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>A telephone number as it is kept: width-folded, every dash a hyphen, what is a fax number cut off.</summary>
internal static class Telephone
{
    private static readonly string[] FaxMarks = ["FAX", "Fax", "fax", "F:", "ファックス", "ファクス", "ファクシミリ", "ﾌｧｯｸｽ", "E-mail", "E-Mail", "e-mail", "Email", "email", "Mail"];

    /// <summary>Of such characters alone is nearly every number, and no mark of a fax.</summary>
    private static readonly SearchValues<char> PlainNumber = SearchValues.Create("0123456789+-() .");

    internal static string Normalize(string answer)
    {
        string folded = WithHyphens(WidthFold.Fold(answer));
        int fax = IndexOfFax(folded);
        ReadOnlySpan<char> number = fax > 0 ? folded.AsSpan(0, fax) : folded;
        number = number.Trim(" \n,/、・;|").TrimStart("(TELtel電話:)".AsSpan()[1..4]);
        return Cleaning.Spaces.Trim(number.TrimEnd("(/,、・")).ToString();
    }

    private static string WithHyphens(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && !text.Contains('~', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(text.Length, text, static (result, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                result[i] = WidthFold.IsDash(source[i]) && !IsKanaWord(source, i) ? '-' : source[i];
            }
        });
    }

    /// <summary>The long vowel mark is a dash among digits, but not in センター.</summary>
    private static bool IsKanaWord(string text, int i) => text[i] is 'ー' or 'ｰ' && i > 0 && text[i - 1] is (>= 'ァ' and <= 'ヺ') or (>= 'ぁ' and <= 'ゖ') or (>= 'ｦ' and <= 'ﾝ');

    /// <summary>Where a fax number begins: "03-… FAX: 03-…", "03-…/03-…" is left, for it may be two telephones.</summary>
    private static int IndexOfFax(string text)
    {
        int first = -1;
        if (text.AsSpan().IndexOfAnyExcept(PlainNumber) < 0)
        {
            return first;
        }

        foreach (string mark in FaxMarks)
        {
            int place = text.IndexOf(mark, StringComparison.Ordinal);
            if (place > 0 && (first < 0 || place < first))
            {
                first = place;
            }
        }

        return first;
    }
}
