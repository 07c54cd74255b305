using PocFunctions.Pipeline.Reading.Damage;
using PocFunctions.Pipeline.Reading.Values;

namespace PocFunctions.Pipeline.Reading;

/// <summary>What the reader made of a submission's bytes; the input of validation.</summary>
/// <param name="Charset">IANA name of the charset the text was read in; null where the bytes are not text.</param>
/// <param name="Form">The answers found.</param>
/// <param name="Lines">For each field that was found on a line, its 1-based line in the text as sent, by field name.</param>
internal sealed record ReadForm(
    string? Charset,
    ContactForm Form,
    IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>False when not one label of the form was found.</summary>
    internal bool Recognised { get; init; } = true;

    /// <summary>What decided <see cref="ContactForm.Consent"/>; null where nothing spoke of consent.</summary>
    internal string? ConsentFound { get; init; }

    /// <summary>True where consent was given as something that is neither yes nor no (a number in JSON).</summary>
    internal bool ConsentUnreadable { get; init; }

    /// <summary>Every answered field, in the order of the form.</summary>
    internal IReadOnlyList<FieldReading> Fields { get; init; } = [];

    /// <summary>Where the text itself is damaged or lost something.</summary>
    internal IReadOnlyList<TextDamage> Damage { get; init; } = [];

    /// <summary>A submission in which nothing of the form was found.</summary>
    internal static ReadForm NotRecognised(string? charset, IReadOnlyList<TextDamage> damage) =>
        new(charset, ContactForm.Empty, NoLines) { Recognised = false, Damage = damage };

    /// <summary>The lines of a form that has none.</summary>
    internal static IReadOnlyDictionary<string, int> NoLines { get; } = new Dictionary<string, int>();
}
