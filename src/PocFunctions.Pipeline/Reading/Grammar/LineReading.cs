namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>What a line is to the grammar of the form.</summary>
internal enum LineKind
{
    Blank,

    /// <summary>Words without a label: the rest of an answer, or not of the form at all.</summary>
    Text,

    Label,

    Heading,

    /// <summary>The form ends here: its closing sentence, or (without a label) the mark of a signature.</summary>
    Closing,

    /// <summary>A line drawn across.</summary>
    Rule,

    /// <summary>A line of the form's own, or a remark; never an answer.</summary>
    Explanation,

    /// <summary>A line of a mail program.</summary>
    MailTrace,
}

/// <summary>A classified line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">The label it begins with, if any.</param>
/// <param name="Scope">The block its label speaks of; the English label in parentheses counts too.</param>
/// <param name="ValueStart">Where the answer begins in the line.</param>
/// <param name="IsNumbered">True where it begins with a number.</param>
/// <param name="IsLoose">True where only one space stands between an English word and what follows: perhaps a sentence.</param>
internal readonly record struct LineReading(
    LineKind Kind,
    LabelEntry? Label = null,
    LabelScope Scope = LabelScope.Either,
    int ValueStart = 0,
    bool IsNumbered = false,
    bool IsLoose = false);
