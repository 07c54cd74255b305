namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>A line of a text, or what a cleaning step left of it.</summary>
/// <param name="Source">The text it is a part of (for a joined line, a text of its own).</param>
/// <param name="Start">Where it begins there.</param>
/// <param name="Length">Its length, without the line end.</param>
/// <param name="Number">1-based number in the text as sent; a joined line has that of its first part.</param>
/// <param name="QuoteDepth">How many quote marks were taken off.</param>
internal readonly record struct TextLine(string Source, int Start, int Length, int Number, int QuoteDepth = 0)
{
    internal ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    /// <summary>The line without its first characters.</summary>
    internal TextLine From(int offset) => this with { Start = Start + offset, Length = Length - offset };

    /// <summary>This line with another text in its place, e.g. its own joined to the next.</summary>
    internal TextLine With(string text) => this with { Source = text, Start = 0, Length = text.Length };
}
