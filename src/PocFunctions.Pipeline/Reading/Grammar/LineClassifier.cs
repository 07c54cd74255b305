using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>Says what one line is, from the line alone; what it means in its place is the grammar's to say.</summary>
internal static class LineClassifier
{
    internal static LineReading Classify(ReadOnlySpan<char> line)
    {
        int blanks = Spaces.LeadingBlanks(line);
        if (blanks == line.Length)
        {
            return new LineReading(LineKind.Blank);
        }

        ReadOnlySpan<char> words = line[blanks..];
        if (MailSignature.IsMark(line))
        {
            return new LineReading(LineKind.Closing);
        }

        int decoration = Decoration.Leading(line, out bool numbered);
        if (decoration == line.Length)
        {
            return new LineReading(Decoration.IsRule(line) ? LineKind.Rule : LineKind.Text);
        }

        int searchEnd = Math.Min(line.Length, decoration + ReadingLimits.LabelSearchLength);
        if (LabelMatcher.Find(line[decoration..searchEnd]) is { } match)
        {
            LineReading reading = ReadLabel(line, match with { End = decoration + match.End }, numbered);
            if (reading.Kind != LineKind.Text)
            {
                return reading;
            }
        }

        if (IsExplanation(words))
        {
            return new LineReading(LineKind.Explanation);
        }

        return new LineReading(MailTraces.IsTrace(words) ? LineKind.MailTrace : LineKind.Text);
    }

    private static LineReading ReadLabel(ReadOnlySpan<char> line, LabelMatch match, bool numbered)
    {
        LabelEntry label = match.Label;
        if (label.Kind == LabelKind.Closing)
        {
            return new LineReading(LineKind.Closing, label);
        }

        if (label.Kind == LabelKind.Explanation)
        {
            return new LineReading(LineKind.Explanation);
        }

        LabelEnd end = LabelEndReader.Read(line, match.End);
        LabelScope scope = end.Scope == LabelScope.Either ? label.Scope : end.Scope;
        if (label.IsHeading)
        {
            return ReadHeading(line, label, end, numbered);
        }

        bool atLineEnd = end.ValueStart == line.Length;
        bool isLabel = end.HasSeparator || atLineEnd || end.HasWideSpace || (end.HasSpace && (label.IsJapanese || numbered)) || end.IsUnfinished;
        bool loose = !isLabel && end.HasSpace;
        return isLabel || loose
            ? new LineReading(LineKind.Label, label, scope, end.ValueStart, numbered, loose)
            : new LineReading(LineKind.Text);
    }

    /// <summary>A heading fills its line: what follows it is decoration, a remark or a number ("責任者 2"), or a name after a colon.</summary>
    private static LineReading ReadHeading(ReadOnlySpan<char> line, LabelEntry label, LabelEnd end, bool numbered)
    {
        ReadOnlySpan<char> rest = line[end.ValueStart..];
        int decoration = Decoration.Leading(rest, out _);
        if (decoration == rest.Length || LabelMatcher.Find(rest[decoration..]) is { Label.IsHeading: true })
        {
            return new LineReading(LineKind.Heading, label, label.Scope, line.Length, numbered);
        }

        return end.HasSeparator
            ? new LineReading(LineKind.Heading, label, label.Scope, end.ValueStart, numbered)
            : new LineReading(LineKind.Text);
    }

    /// <summary>A remark of the form or of its sender: "※…", "(例) …".</summary>
    private static bool IsExplanation(ReadOnlySpan<char> words) =>
        words is ['※', ..]
        || (words[0] is '(' or '（' or '例' or '注' && IsRemark(words));

    private static bool IsRemark(ReadOnlySpan<char> words) =>
        words.StartsWith("(例") || words.StartsWith("（例") || words.StartsWith("例)") || words.StartsWith("例）") || words.StartsWith("例:") || words.StartsWith("例：")
        || words.StartsWith("(注") || words.StartsWith("（注") || words.StartsWith("注)") || words.StartsWith("注）");
}
