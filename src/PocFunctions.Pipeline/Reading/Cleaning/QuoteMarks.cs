namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Takes the quote marks of a mail reply (<c>&gt; &gt;</c>, <c>＞</c>, <c>|</c> is no mark) off each line and counts them.</summary>
internal static class QuoteMarks
{
    internal static void Remove(string text, List<TextLine> lines)
    {
        if (text.AsSpan().IndexOfAny('>', '＞') < 0)
        {
            return;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (CountIn(line.Span, out int textStart) is var depth and > 0)
            {
                lines[i] = line.From(textStart) with { QuoteDepth = depth };
            }
        }
    }

    private static int CountIn(ReadOnlySpan<char> line, out int textStart)
    {
        int depth = 0;
        textStart = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '>' or '＞')
            {
                depth++;
                textStart = i + 1;
            }
            else if (!Spaces.IsBlank(line[i]))
            {
                break;
            }
        }

        return depth;
    }
}
