using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>Walks the lines of a text. Each line is classified once, however often the grammar looks ahead at it.</summary>
internal sealed class LineCursor(List<TextLine> lines)
{
    private int _next;
    private int _classified = -1;
    private LineReading _reading;

    internal bool IsAtEnd => _next >= lines.Count;

    /// <summary>The next line. Only where <see cref="IsAtEnd"/> is false.</summary>
    internal TextLine Line => lines[_next];

    /// <summary>What the next line is. Only where <see cref="IsAtEnd"/> is false.</summary>
    internal LineReading Reading
    {
        get
        {
            if (_classified != _next)
            {
                (_reading, _classified) = (ClassifyWrapped(), _next);
            }

            return _reading;
        }
    }

    internal void Advance() => _next++;

    /// <summary>Passes over blank lines; returns how many there were.</summary>
    internal int SkipBlank()
    {
        int count = 0;
        while (!IsAtEnd && Reading.Kind == LineKind.Blank)
        {
            Advance();
            count++;
        }

        return count;
    }

    /// <summary>
    /// Classifies the next line; where it is the beginning of a label that a mail program wrapped, together with the one after it, which is
    /// then a part of it.
    /// </summary>
    private LineReading ClassifyWrapped()
    {
        TextLine line = lines[_next];
        LineReading reading = LineClassifier.Classify(line.Span);
        if (_next + 1 == lines.Count || !WrappedLabel.MayGoOn(line.Span, reading))
        {
            return reading;
        }

        TextLine joined = WrappedLabel.Join(line, lines[_next + 1]);
        LineReading whole = LineClassifier.Classify(joined.Span);
        if (whole.Kind is not (LineKind.Label or LineKind.Heading) || whole.ValueStart < line.Length)
        {
            return reading;
        }

        lines[++_next] = joined;
        return whole;
    }
}
