namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>A label found in a text.</summary>
internal readonly record struct LabelMatch(LabelEntry Label, int End);

/// <summary>Finds the longest known label at the start of a text.</summary>
internal static class LabelMatcher
{
    /// <summary>Characters of a line that are compared; no label is longer.</summary>
    private const int LongestKey = 48;

    internal static LabelMatch? Find(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[LongestKey];
        Span<int> ends = stackalloc int[LongestKey];
        LabelEntry[] candidates = Candidates(text, folded, ends, out int length);
        foreach (LabelEntry candidate in candidates)
        {
            if (folded[..length].StartsWith(candidate.Key))
            {
                int end = ends[candidate.Key.Length - 1];
                end += VoicingMarks(text[end..]);
                if (IsBoundary(text, end))
                {
                    return new LabelMatch(candidate, end);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the text is the beginning of a label and ends before it: a label that a mail program wrapped.</summary>
    internal static bool IsBeginning(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 * LongestKey)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestKey];
        Span<int> ends = stackalloc int[LongestKey];
        LabelEntry[] candidates = Candidates(text, folded, ends, out int length);
        foreach (LabelEntry candidate in candidates)
        {
            if (candidate.Key.Length > length && candidate.Key.AsSpan().StartsWith(folded[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The labels that begin as the text does, the longest first, and the text folded as far as the longest of them. Nearly every line that has no label is
    /// known by its first two characters.
    /// </summary>
    private static LabelEntry[] Candidates(ReadOnlySpan<char> text, Span<char> folded, Span<int> ends, out int length)
    {
        length = 0;
        if (text.IsEmpty || LabelGroups.Of(MatchFold.Fold(text[0])) is not { } group)
        {
            return [];
        }

        length = Fold(text, folded[..2], ends);
        LabelEntry[] candidates = length < 2 ? group.All : group.With(folded[1]);
        length = candidates.Length == 0 ? length : Fold(text, folded[..candidates[0].Key.Length], ends);
        return candidates;
    }

    /// <summary>Folds the beginning of a text; <paramref name="ends"/> tells where each compared character ends in it.</summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded, Span<int> ends)
    {
        int length = 0;
        for (int i = 0; i < text.Length && length < folded.Length; i++)
        {
            if (MatchFold.Fold(text[i]) is var c and not MatchFold.Ignored)
            {
                folded[length] = c;
                ends[length++] = i + 1;
            }
        }

        return length;
    }

    /// <summary>Half-width voicing marks and the long vowel mark after the last character belong to it.</summary>
    private static int VoicingMarks(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && text[count] is 'ﾞ' or 'ﾟ' or 'ｰ' or 'ー' or '\u3099' or '\u309A')
        {
            count++;
        }

        return count;
    }

    /// <summary>"Name" is no label in "Names" or "Namespace".</summary>
    private static bool IsBoundary(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsAsciiLetterOrDigit(MatchFold.Fold(text[end])) || !char.IsAsciiLetterOrDigit(MatchFold.Fold(text[end - 1]));
}
