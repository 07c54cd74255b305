using System.Buffers;

namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Splits a text at every line end Unicode knows (UAX #14: CR, LF, CRLF, NEL, VT, FF, LS, PS).</summary>
internal static class LineSplitter
{
    private static readonly SearchValues<char> AllLineEnds = SearchValues.Create("\r\n\u000B\u000C\u0085\u2028\u2029");

    internal static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>(Math.Max(text.AsSpan().Count('\n'), text.AsSpan().Count('\r')) + 1);
        int start = text is ['\uFEFF', ..] ? 1 : 0;
        int number = 1;

        // The search for all is slower, and so is one for the rare ones together.
        bool hasRare = text.AsSpan().IndexOfAny('\u000B', '\u000C', '\u0085') >= 0 || text.AsSpan().IndexOfAnyInRange('\u2028', '\u2029') >= 0;
        while (true)
        {
            ReadOnlySpan<char> rest = text.AsSpan(start);
            int length = hasRare ? rest.IndexOfAny(AllLineEnds) : rest.IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(new TextLine(text, start, text.Length - start, number));
                return lines;
            }

            lines.Add(new TextLine(text, start, length, number++));
            start += length;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }
    }
}
