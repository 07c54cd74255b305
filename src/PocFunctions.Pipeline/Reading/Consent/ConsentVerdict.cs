using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>Weighs one mention of agreeing with what stands around it: a box, a stroke, the answer to a question.</summary>
internal static class ConsentVerdict
{
    private const int FarthestAnswer = 60;

    private static readonly string[] YesWords = ["はい", "同意", "yes", "agree", "○", "◯"];
    private static readonly string[] NoWords = ["いいえ", "不同意", "no", "×", "✕"];

    /// <summary>True: agrees; false: refuses; null: says nothing.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="mention">The mention in it.</param>
    /// <param name="from">Where the mention before this one ends; a box before that belongs to it.</param>
    /// <param name="to">Where the next mention begins.</param>
    internal static bool? Of(ReadOnlySpan<char> paragraph, ConsentMention mention, int from, int to)
    {
        if (mention.Voice == ConsentVoice.Silent)
        {
            return null;
        }

        bool agrees = mention.Voice != ConsentVoice.Refuses;
        if (StruckText.IsStruck(paragraph, mention.Start))
        {
            return agrees ? false : null;
        }

        CheckBox box = BoxBefore(paragraph[from..mention.Start]);
        box = box == CheckBox.None ? After(paragraph[mention.End..to]) : box;
        if (box == CheckBox.None && mention.Voice == ConsentVoice.Asks)
        {
            return false;
        }

        return (agrees, box) switch
        {
            (true, CheckBox.Unchecked) => false,
            (true, _) => true,
            (false, CheckBox.Unchecked) => null,
            (false, _) => false,
        };
    }

    /// <summary>A box right before the words, or at the beginning of the nearest line above that has one.</summary>
    private static CheckBox BoxBefore(ReadOnlySpan<char> before)
    {
        CheckBox box = CheckBoxes.AtEnd(before);
        while (box == CheckBox.None && !before.IsEmpty)
        {
            int lineStart = before.LastIndexOf('\n') + 1;
            box = CheckBoxes.AtStart(before[lineStart..]);
            before = before[..Math.Max(0, lineStart - 1)];
        }

        return box;
    }

    /// <summary>What follows the words: a box alone at the end of the line, or yes and no, one of them chosen.</summary>
    private static CheckBox After(ReadOnlySpan<char> after)
    {
        after = after[..Math.Min(after.Length, FarthestAnswer)];
        int lineEnd = after.IndexOf('\n');
        ReadOnlySpan<char> rest = Spaces.Trim(lineEnd < 0 ? after : after[..lineEnd]).TrimStart("か。.？?:：)）か").TrimStart();
        if (rest.Length is > 0 and <= 4 && CheckBoxes.AtEnd(rest) is var box and not CheckBox.None)
        {
            return box;
        }

        CheckBox yes = Choice(rest, YesWords);
        CheckBox no = Choice(rest, NoWords);
        if (yes == CheckBox.None && no == CheckBox.None)
        {
            rest = Spaces.Trim(after[(lineEnd + 1)..]);
            yes = Choice(rest, YesWords);
            no = Choice(rest, NoWords);
        }

        return (yes, no) switch
        {
            (CheckBox.Checked, CheckBox.None or CheckBox.Unchecked) => CheckBox.Checked,
            (CheckBox.None, CheckBox.None) => CheckBox.None,
            _ => CheckBox.Unchecked,
        };
    }

    /// <summary>Whether one of the words begins the text, or stands behind a box in it; alone, it is chosen.</summary>
    private static CheckBox Choice(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            int place = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (place < 0)
            {
                continue;
            }

            CheckBox box = CheckBoxes.AtEnd(text[..place]);
            if (box != CheckBox.None)
            {
                return box;
            }

            bool isWord = place + word.Length == text.Length || !char.IsLetter(text[place + word.Length]);
            if (place == 0 && isWord)
            {
                return CheckBox.Checked;
            }
        }

        return CheckBox.None;
    }
}
