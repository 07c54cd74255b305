namespace PocFunctions.Pipeline.Reading.Damage;

/// <summary>Finds ISO-2022-JP whose ESC bytes a gateway removed: it decodes without error, to <c>$B…(B</c>.</summary>
internal static class StrippedEscapes
{
    private const int ShortestRun = 4;

    internal static bool IsIn(ReadOnlySpan<char> line)
    {
        for (int start = line.IndexOf('$'); start >= 0; start = line.IndexOf('$'))
        {
            line = line[(start + 1)..];
            if (line is ['B' or '@', ..] && RunLength(line[1..]) >= ShortestRun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of the kanji up to the closing <c>(B</c> or <c>(J</c>; 0 where they are no pairs of JIS bytes.</summary>
    private static int RunLength(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('!', '~');
        text = end < 0 ? text : text[..end];
        for (int i = 0; i + 1 < text.Length; i += 2)
        {
            if (text[i] == '(' && text[i + 1] is 'B' or 'J')
            {
                return i;
            }
        }

        return 0;
    }
}
