using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>Reads cleaned lines as the form: headings open blocks, labels ask, what stands behind and below them answers.</summary>
internal sealed class FormGrammar
{
    private readonly LineCursor _cursor;
    private readonly FormBlocks _blocks = new();
    private readonly FormScope _scope = new();
    private readonly RawForm _form = new();
    private int _weakLabels;

    private FormGrammar(List<TextLine> lines) => _cursor = new LineCursor(lines);

    internal static RawForm Parse(List<TextLine> lines)
    {
        var grammar = new FormGrammar(lines);
        while (!grammar._cursor.IsAtEnd)
        {
            grammar.Step();
        }

        grammar._blocks.CopyTo(grammar._form);
        return grammar._form;
    }

    private void Step()
    {
        LineReading reading = _cursor.Reading;
        int depth = _cursor.Line.QuoteDepth;
        switch (reading.Kind)
        {
            case LineKind.Heading when _scope.TakesHeading(depth):
                ReadHeading(reading, depth);
                return;
            case LineKind.Label when _scope.TakesLabel(reading, depth, _blocks.HasBegun):
                ReadLabel(reading, depth);
                return;
            case LineKind.Closing when _blocks.HasBegun || reading.Label is null:
                _scope.Close(depth);
                break;
            case LineKind.Blank:
                _scope.MeetBlank();
                break;
            case LineKind.Rule:
                _scope.MeetRule();
                break;
            case LineKind.Text:
                _scope.MeetText();
                break;
        }

        _cursor.Advance();
    }

    /// <summary>A heading with something behind its colon names the person: "責任者: 山田 太郎".</summary>
    private void ReadHeading(LineReading reading, int depth)
    {
        _form.Recognised = true;
        TextLine line = _cursor.Line;
        _blocks.Open(reading.Label!.Kind);
        ReadOnlySpan<char> rest = Spaces.Trim(line.Span[reading.ValueStart..]);
        bool named = reading.Label.Kind != LabelKind.TeamHeading && !rest.IsEmpty && !AnswerReader.IsBlank(rest);
        _cursor.Advance();
        if (named)
        {
            (OpenBlock block, FormField field) = _blocks.Place(LabelKind.Name, LabelScope.Person);
            string name = rest[..Math.Min(rest.Length, ReadingLimits.ValueLength + 1)].ToString();
            block.TryAnswer(field, new RawAnswer(name, line.Number, line.Number), depth);
        }
    }

    private void ReadLabel(LineReading reading, int depth)
    {
        LabelEntry label = reading.Label!;
        if (label.Kind == LabelKind.NotOurs)
        {
            _cursor.Advance();
            return;
        }

        _form.Recognised |= !label.IsWeak || ++_weakLabels > 1;
        (OpenBlock block, FormField field) = _blocks.Place(label.Kind, reading.Scope);
        if (AnswerReader.Read(_cursor) is not { } answer)
        {
            return;
        }

        if (label.Kind == LabelKind.PostalCode)
        {
            block.PostalCode ??= answer;
        }
        else if (!block.TryAnswer(field, answer, depth) && depth > block.Depth)
        {
            _scope.FoundCopy(depth);
        }
    }
}
