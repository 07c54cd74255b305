using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>Reads what follows a statement or a question of consent: a box alone at the end of the line, or yes and no, one of them chosen.</summary>
internal static class YesOrNo
{
    private const int FarthestAnswer = 60;
    private const int LongestBox = 4;

    private static readonly string[] YesWords = ["はい", "yes", "Yes", "YES", "○", "◯"];
    private static readonly string[] NoWords = ["いいえ", "no", "No", "NO", "×", "✕"];

    internal static CheckBox Read(ReadOnlySpan<char> after)
    {
        after = after[..Math.Min(after.Length, FarthestAnswer)];
        int lineEnd = after.IndexOf('\n');
        ReadOnlySpan<char> rest = Spaces.Trim(lineEnd < 0 ? after : after[..lineEnd]).TrimStart("か。.？?:：)） 　");
        if (rest.Length is > 0 and <= LongestBox && CheckBoxes.AtEnd(rest) is var box and not CheckBox.None)
        {
            return box;
        }

        CheckBox sameLine = Choose(rest);
        return sameLine == CheckBox.None ? Choose(Spaces.Trim(after[(lineEnd + 1)..])) : sameLine;
    }

    /// <summary>Checked for yes, unchecked for no, or where both stand and neither is chosen; none where neither begins the text or has a box.</summary>
    private static CheckBox Choose(ReadOnlySpan<char> text)
    {
        int yes = Find(text, YesWords, out CheckBox yesBox);
        int no = Find(text, NoWords, out CheckBox noBox);
        if (yesBox == CheckBox.None && noBox == CheckBox.None)
        {
            return (yes, no) switch
            {
                (0, < 0) => CheckBox.Checked,
                ( < 0, 0) or (0, > 0) or ( > 0, 0) => CheckBox.Unchecked,
                _ => CheckBox.None,
            };
        }

        return yesBox == CheckBox.Checked && noBox != CheckBox.Checked ? CheckBox.Checked : CheckBox.Unchecked;
    }

    /// <summary>The place of one of the words, negative where there is none, and the box before it.</summary>
    private static int Find(ReadOnlySpan<char> text, string[] words, out CheckBox box)
    {
        foreach (string word in words)
        {
            int place = text.IndexOf(word);
            if (place >= 0 && IsWord(text, place, word.Length))
            {
                box = CheckBoxes.AtEnd(text[..place]);
                return place;
            }
        }

        box = CheckBox.None;
        return -1;
    }

    /// <summary>"no" is none in "now" and "know".</summary>
    private static bool IsWord(ReadOnlySpan<char> text, int start, int length) =>
        (start == 0 || !char.IsAsciiLetter(text[start - 1])) && (start + length == text.Length || !char.IsAsciiLetter(text[start + length]));
}
