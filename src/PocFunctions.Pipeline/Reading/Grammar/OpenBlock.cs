namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>A block of the form while its lines are read: the answers, and what decides where the next one belongs.</summary>
internal sealed class OpenBlock(LabelKind? heading)
{
    private bool _asked;

    internal RawBlock Answers { get; } = new();

    /// <summary>The heading it began with; null where it began with a label.</summary>
    internal LabelKind? Heading { get; private set; } = heading;

    /// <summary>Quote depth of its first answer.</summary>
    internal int Depth { get; private set; }

    internal RawAnswer? PostalCode { get; set; }

    /// <summary>True until the first label below its heading.</summary>
    internal bool IsFresh => !_asked;

    internal bool IsAnswered => Answers.HasAnswers || PostalCode is not null;

    internal void Ask() => _asked = true;

    internal void Head(LabelKind heading) => Heading = heading;

    /// <summary>Keeps an answer. The first one stays; further e-mail addresses join it. False where another stands there already.</summary>
    internal bool TryAnswer(FormField field, RawAnswer answer, int depth)
    {
        if (!IsAnswered)
        {
            Depth = depth;
        }

        RawAnswer? earlier = Answers[field];
        if (earlier is null)
        {
            Answers[field] = answer;
            return true;
        }

        bool further = field == FormField.Email && depth == Depth && earlier.Text.Length <= ReadingLimits.ValueLength;
        if (further && !earlier.Text.Contains(answer.Text, StringComparison.Ordinal))
        {
            Answers[field] = earlier with { Text = earlier.Text + "\n" + answer.Text, LastLine = answer.LastLine };
        }

        return further || earlier.Text == answer.Text;
    }

    /// <summary>The answers with the postal code put before its address.</summary>
    internal RawBlock Close()
    {
        if (PostalCode is { } code)
        {
            string text = code.Text.StartsWith('〒') ? code.Text : "〒" + code.Text;
            RawAnswer? address = Answers[FormField.MailAddress];
            Answers[FormField.MailAddress] = address is null || address.Text.Contains(code.Text, StringComparison.Ordinal)
                ? address ?? (code with { Text = text })
                : address with { Text = text + "\n" + address.Text, FirstLine = Math.Min(code.FirstLine ?? 0, address.FirstLine ?? 0) };
        }

        return Answers;
    }
}
