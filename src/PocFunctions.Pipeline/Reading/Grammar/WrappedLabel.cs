using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>A label that a mail program broke over two lines: <c>連絡先メールアドレス (Team e-mail</c>, <c>address): …</c>.</summary>
internal static class WrappedLabel
{
    private const int LongestBeginning = 80;
    private const int ShortestBeginning = 2;

    /// <summary>Whether the line may be the beginning of a label: it leaves a bracket open, or ends inside a known label.</summary>
    internal static bool MayGoOn(ReadOnlySpan<char> line, LineReading reading)
    {
        if (line.Length > LongestBeginning || reading.Kind is not (LineKind.Text or LineKind.Label))
        {
            return false;
        }

        if (reading.Kind == LineKind.Label && reading.ValueStart < line.Length)
        {
            return "(（[［".Contains(line[reading.ValueStart]) && line.IndexOfAny(")）]］") < 0;
        }

        ReadOnlySpan<char> words = Spaces.TrimEnd(line[Decoration.Leading(line, out _)..]);
        return words.Length >= ShortestBeginning && LabelMatcher.IsBeginning(words);
    }

    /// <summary>Both lines as one, with the number of the second, where the answer is.</summary>
    internal static TextLine Join(TextLine line, TextLine next) =>
        line.With(string.Concat(line.Span, " ", Spaces.Trim(next.Span)[..Math.Min(Spaces.Trim(next.Span).Length, ReadingLimits.ValueLength + 1)])) with { Number = next.Number };
}
