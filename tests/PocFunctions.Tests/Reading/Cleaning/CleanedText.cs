using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Tests.Reading.Cleaning;

/// <summary>Runs a cleaning step over a text and shows what is left, each line as <c>number:depth text</c>.</summary>
internal static class CleanedText
{
    internal static string[] Of(string text, params Action<string, List<TextLine>>[] steps)
    {
        List<TextLine> lines = LineSplitter.Split(text);
        foreach (Action<string, List<TextLine>> step in steps)
        {
            step(text, lines);
        }

        return [.. lines.Select(static line => $"{line.Number}:{line.QuoteDepth} {line.Span}")];
    }
}
