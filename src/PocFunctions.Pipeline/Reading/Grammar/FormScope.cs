namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>
/// Whether a line is still inside the form. Signatures, legal footers and older copies of the form below an answered one hold
/// labels too, and theirs must not fill what the form left open.
/// </summary>
internal sealed class FormScope
{
    private int? _closedDepth;
    private int? _copyDepth;
    private bool _blankSinceLabel;
    private bool _suspended;

    /// <summary>The closing sentence or the mark of a signature: all that follows at this quote depth, or at less, is outside.</summary>
    internal void Close(int depth) => _closedDepth = depth;

    /// <summary>A quoted copy gave another answer than the form above it: nothing of that depth counts from here on.</summary>
    internal void FoundCopy(int depth) => _copyDepth = Math.Min(depth, _copyDepth ?? depth);

    internal void MeetBlank() => _blankSinceLabel = true;

    internal void MeetRule() => _suspended = true;

    /// <summary>Words apart from any answer: perhaps the first line of a signature.</summary>
    internal void MeetText() => _suspended |= _blankSinceLabel;

    /// <summary>Whether a heading is of the form; if so, what follows is again.</summary>
    internal bool TakesHeading(int depth)
    {
        if (depth >= _copyDepth)
        {
            return false;
        }

        _closedDepth = null;
        Resume();
        return true;
    }

    internal bool TakesLabel(LineReading reading, int depth, bool hasBegun)
    {
        LabelEntry label = reading.Label!;
        bool opensBlock = reading.IsNumbered && label.Kind is LabelKind.Name or LabelKind.OrganizationName;
        bool outside = depth >= _copyDepth || (depth <= _closedDepth && !opensBlock);
        bool doubtful = (label.IsWeak && _suspended && hasBegun && !reading.IsNumbered) || (reading.IsLoose && (_suspended || !hasBegun));
        if (outside || doubtful)
        {
            return false;
        }

        Resume();
        return true;
    }

    private void Resume()
    {
        _suspended = false;
        _blankSinceLabel = false;
    }
}
