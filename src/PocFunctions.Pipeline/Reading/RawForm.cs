namespace PocFunctions.Pipeline.Reading;

/// <summary>What every kind of form (text, web form, JSON) comes to before its values are looked at.</summary>
internal sealed class RawForm
{
    internal RawBlock Team { get; } = new();

    /// <summary>The primary contact, then the deputies.</summary>
    internal List<RawBlock> Persons { get; } = [];

    internal ConsentReading Consent { get; set; } = ConsentReading.Absent;

    /// <summary>False when no label (or member, or field) of the form was found.</summary>
    internal bool Recognised { get; set; }

    internal RawBlock Person(int index)
    {
        while (Persons.Count <= index)
        {
            Persons.Add(new RawBlock());
        }

        return Persons[index];
    }
}

/// <summary>The answers of the team or of one person.</summary>
internal sealed class RawBlock
{
    private const int FieldCount = (int)FormField.MailAddress + 1;
    private readonly RawAnswer?[] _answers = new RawAnswer?[FieldCount];

    internal RawAnswer? this[FormField field]
    {
        get => _answers[(int)field];
        set => _answers[(int)field] = value;
    }

    internal bool HasAnswers => Array.Exists(_answers, answer => answer is not null);
}

/// <summary>An answer as typed.</summary>
/// <param name="Text">Its lines, each trimmed, joined by <c>\n</c>; never longer than one over the limit of a value.</param>
/// <param name="FirstLine">1-based line in the text as sent; null in a structured form.</param>
/// <param name="LastLine">The last line it runs over.</param>
/// <param name="WrongType">True for a JSON member that is not of the type asked for; <paramref name="Text"/> is then its JSON.</param>
internal sealed record RawAnswer(string Text, int? FirstLine = null, int? LastLine = null, bool WrongType = false);

/// <summary>What the form says of consent.</summary>
/// <param name="Given">Whether it agrees.</param>
/// <param name="Line">The line that decided.</param>
/// <param name="Found">The words that decided; null where nothing did.</param>
/// <param name="Unreadable">True where something was said that is neither yes nor no.</param>
internal sealed record ConsentReading(bool Given, int? Line = null, string? Found = null, bool Unreadable = false)
{
    internal static ConsentReading Absent { get; } = new(false);
}
