using System.Collections.Frozen;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>A label found in a text.</summary>
internal readonly record struct LabelMatch(LabelEntry Label, int End);

/// <summary>Finds the longest known label at the start of a text.</summary>
internal static class LabelMatcher
{
    /// <summary>Labels by their first character as compared, the longest first. A line that begins with none of these has no label.</summary>
    private static readonly FrozenDictionary<char, LabelEntry[]> ByFirst = LabelTable.Entries
        .GroupBy(static entry => entry.Key)
        .Select(static sameKey => sameKey.First())
        .GroupBy(static entry => entry.Key[0])
        .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static entry => entry.Key.Length).ToArray());

    /// <summary>Characters of a line that are compared; no label is longer.</summary>
    private const int LongestKey = 48;

    internal static LabelMatch? Find(ReadOnlySpan<char> text)
    {
        if (Candidates(text) is not { } candidates)
        {
            return null;
        }

        Span<char> folded = stackalloc char[LongestKey];
        Span<int> ends = stackalloc int[LongestKey];
        int length = Fold(text, folded[..candidates[0].Key.Length], ends);
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
        if (text.Length > 2 * LongestKey || Candidates(text) is not { } candidates)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestKey];
        Span<int> ends = stackalloc int[LongestKey];
        int length = Fold(text, folded[..candidates[0].Key.Length], ends);
        foreach (LabelEntry candidate in candidates)
        {
            if (candidate.Key.Length > length && candidate.Key.AsSpan().StartsWith(folded[..length]))
            {
                return true;
            }
        }

        return false;
    }

    private static LabelEntry[]? Candidates(ReadOnlySpan<char> text) => text.IsEmpty ? null : ByFirst.GetValueOrDefault(MatchFold.Fold(text[0]));

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
