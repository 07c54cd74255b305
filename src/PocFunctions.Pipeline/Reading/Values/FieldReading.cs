namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>One answered field: what was typed, and what it is worth.</summary>
/// <param name="Block">Its block: 0 the team, 1 the primary contact, then the deputies.</param>
/// <param name="Field">Its field.</param>
/// <param name="Found">The answer as typed.</param>
/// <param name="Line">1-based line; null in a structured form.</param>
/// <param name="LastLine">The last line it runs over.</param>
internal sealed record FieldReading(int Block, FormField Field, string Found, int? Line, int? LastLine)
{
    internal string FieldName => FieldNames.Of(Block, Field);

    /// <summary>True where what stands there answers nothing: なし, ○○株式会社, the template's own example.</summary>
    internal bool IsPlaceholder { get; init; }

    /// <summary>True where nothing is left of a telephone number but separators.</summary>
    internal bool IsEmpty { get; init; }

    /// <summary>True for a JSON member of another type than asked for.</summary>
    internal bool IsWrongType { get; init; }

    /// <summary>What was given as an e-mail address and is none.</summary>
    internal IReadOnlyList<string> BadEmails { get; init; } = [];

    /// <summary>True for a telephone number that libphonenumber does not know.</summary>
    internal bool IsUnknownTelephone { get; init; }
}
