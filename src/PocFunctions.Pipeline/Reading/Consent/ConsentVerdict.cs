namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>Weighs one mention of agreeing with what stands around it: a box, a stroke, the answer to a question.</summary>
internal static class ConsentVerdict
{
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

        ReadOnlySpan<char> before = paragraph[from..mention.Start];
        CheckBox box = CheckBoxes.IsHollowRadio(before, paragraph) ? CheckBox.Unchecked : BoxBefore(before);
        box = box == CheckBox.None ? YesOrNo.Read(paragraph[mention.End..to]) : box;
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
}
