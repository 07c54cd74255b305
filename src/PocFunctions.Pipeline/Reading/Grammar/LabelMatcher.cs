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

    internal static LabelMatch? Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(MatchFold.Fold(text[0]), out LabelEntry[]? candidates))
        {
            return null;
        }

        foreach (LabelEntry candidate in candidates)
        {
            if (EndOf(candidate.Key, text) is var end and > 0 && IsBoundary(text, end))
            {
                return new LabelMatch(candidate, end);
            }
        }

        return null;
    }

    /// <summary>Whether the text is the beginning of a label and ends before it: a label that a mail program wrapped.</summary>
    internal static bool IsBeginning(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(MatchFold.Fold(text[0]), out LabelEntry[]? candidates))
        {
            return false;
        }

        string folded = MatchFold.Fold(text);
        return Array.Exists(candidates, candidate => candidate.Key.Length > folded.Length && candidate.Key.StartsWith(folded, StringComparison.Ordinal));
    }

    private static int EndOf(string key, ReadOnlySpan<char> text)
    {
        int matched = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = MatchFold.Fold(text[i]);
            if (folded == MatchFold.Ignored)
            {
                continue;
            }

            if (folded != key[matched])
            {
                return 0;
            }

            if (++matched == key.Length)
            {
                return i + 1 + VoicingMarks(text[(i + 1)..]);
            }
        }

        return 0;
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
