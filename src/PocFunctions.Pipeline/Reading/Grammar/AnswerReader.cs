using System.Buffers;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>Reads the answer to a label: what stands behind it, and the lines below that still belong to it.</summary>
internal static class AnswerReader
{
    /// <summary>Lines of a form that was printed to be filled in by hand, and empty brackets: no answer.</summary>
    private static readonly SearchValues<char> BlankMarks = SearchValues.Create("_＿()（）[]［］「」【】.…‥・:： 　\t");

    /// <summary>Reads from the label's line on and leaves the cursor behind the answer; null where nothing was answered.</summary>
    internal static RawAnswer? Read(LineCursor cursor)
    {
        TextLine labelLine = cursor.Line;
        LineReading label = cursor.Reading;
        cursor.Advance();
        var answer = new AnswerText(labelLine, label);
        answer.TryAdd(labelLine.From(label.ValueStart));
        if (answer.IsEmpty)
        {
            ReadBelow(cursor, answer);
        }

        while (!cursor.IsAtEnd && cursor.Reading.Kind == LineKind.Text && answer.GoesOnIn(cursor.Line))
        {
            answer.TryAdd(cursor.Line);
            cursor.Advance();
        }

        return answer.ToRaw();
    }

    internal static bool IsBlank(ReadOnlySpan<char> value) => value.IndexOfAnyExcept(BlankMarks) < 0;

    /// <summary>
    /// The first line of an answer that stands below its label. Directly below, any words are taken; after blank lines or the form's own remark
    /// only what has the looks of the answer asked for, for a remark or a greeting may follow there.
    /// </summary>
    private static void ReadBelow(LineCursor cursor, AnswerText answer)
    {
        bool apart = cursor.SkipBlank() > 0;
        while (!cursor.IsAtEnd && cursor.Reading.Kind == LineKind.Explanation)
        {
            apart = true;
            cursor.Advance();
            cursor.SkipBlank();
        }

        if (!cursor.IsAtEnd && cursor.Reading.Kind == LineKind.Text && answer.BeginsIn(cursor.Line, apart))
        {
            answer.TryAdd(cursor.Line);
            cursor.Advance();
        }
    }
}
