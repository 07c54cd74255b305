using System.Buffers;

namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Splits a text at every line end Unicode knows (UAX #14: CR, LF, CRLF, NEL, VT, FF, LS, PS).</summary>
internal static class LineSplitter
{
    private const int TypicalLineLength = 24;

    private static readonly SearchValues<char> RareLineEnds = SearchValues.Create("\u000B\u000C\u0085\u2028\u2029");
    private static readonly SearchValues<char> AllLineEnds = SearchValues.Create("\r\n\u000B\u000C\u0085\u2028\u2029");

    internal static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>((text.Length / TypicalLineLength) + 4);
        int start = text is ['\uFEFF', ..] ? 1 : 0;
        int number = 1;
        bool hasRare = text.AsSpan().IndexOfAny(RareLineEnds) >= 0; // the search for all is slower
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
