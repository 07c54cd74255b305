namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>Knows words that were struck out in plain text.</summary>
internal static class StruckText
{
    private const char CombiningStroke = '\u0336';
    private const char CombiningShortStroke = '\u0335';

    private static readonly (string Open, string Close)[] Marks = [("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>"), ("〜〜", "〜〜")];

    /// <summary>Whether the words at a place of a paragraph are struck.</summary>
    internal static bool IsStruck(ReadOnlySpan<char> paragraph, int place)
    {
        ReadOnlySpan<char> before = paragraph[..place];
        ReadOnlySpan<char> from = paragraph[place..];
        if (from[..Math.Min(from.Length, 6)].IndexOfAny(CombiningStroke, CombiningShortStroke) >= 0)
        {
            return true;
        }

        if (before.IndexOfAny('~', '<', '〜') < 0)
        {
            return false;
        }

        foreach ((string open, string close) in Marks)
        {
            int opened = before.LastIndexOf(open, StringComparison.OrdinalIgnoreCase);
            bool stillOpen = opened >= 0 && (open != close || Count(before, open) % 2 == 1);
            if (stillOpen && before[opened..].IndexOf(close, StringComparison.OrdinalIgnoreCase) is var closed && (open == close || closed < 0))
            {
                return from.IndexOf(close, StringComparison.OrdinalIgnoreCase) >= 0;
            }
        }

        return false;
    }

    private static int Count(ReadOnlySpan<char> text, string mark)
    {
        int count = 0;
        for (int next = text.IndexOf(mark); next >= 0; next = text.IndexOf(mark))
        {
            count++;
            text = text[(next + mark.Length)..];
        }

        return count;
    }
}
