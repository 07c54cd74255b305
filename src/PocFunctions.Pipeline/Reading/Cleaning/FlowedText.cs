using System.Text;

namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Joins the soft line breaks of <c>format=flowed</c> (RFC 3676): a line that ends in a space goes on in the next of the same quote depth.</summary>
internal static class FlowedText
{
    private const string SignatureMark = "-- ";

    internal static void Join(List<TextLine> lines, bool deleteSpace)
    {
        int kept = 0;
        for (int i = 0; i < lines.Count; kept++)
        {
            TextLine line = lines[i++];
            if (IsSoft(line) && i < lines.Count && GoesOn(line, lines[i]))
            {
                var joined = new StringBuilder();
                Append(joined, line, deleteSpace);
                TextLine part;
                do
                {
                    part = lines[i++];
                    Append(joined, part with { Start = part.Start + Stuffing(part), Length = part.Length - Stuffing(part) }, deleteSpace);
                }
                while (IsSoft(part) && i < lines.Count && GoesOn(part, lines[i]));
                line = line.With(joined.ToString());
            }

            lines[kept] = line;
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    private static bool IsSoft(TextLine line) => line.Span is [.., ' '] && !line.Span.TrimStart(' ').SequenceEqual(SignatureMark) && line.Span.Trim().Length > 0;

    private static bool GoesOn(TextLine line, TextLine next) => next.QuoteDepth == line.QuoteDepth && next.Span.Trim().Length > 0;

    private static int Stuffing(TextLine line) => line.Span is [' ', ..] ? 1 : 0;

    private static void Append(StringBuilder joined, TextLine part, bool deleteSpace)
    {
        ReadOnlySpan<char> text = part.Span;
        joined.Append(deleteSpace && IsSoft(part) ? text[..^1] : text);
    }
}
