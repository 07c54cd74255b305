using System.Buffers;
using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// The form of an organization's name that says which vendor it is: equal keys are the same vendor, whatever width, case,
/// spaces, punctuation, legal form or variant of a kanji it was written in. For comparing only, never for showing.
/// </summary>
internal static class OrganizationKey
{
    /// <summary>
    /// What falls away can bring together what then falls away too ("in c" behind kana); two rounds end that for every name
    /// met, and the limit keeps a name made for the purpose from taking longer.
    /// </summary>
    private const int Rounds = 8;

    /// <summary>
    /// No field of a form is longer, but one character can become 18 when normalized (ﷺ), and the key is stored. Names that differ
    /// only behind this have one key.
    /// </summary>
    private const int MostCharacters = ReadingLimits.ValueLength;

    /// <summary>Signs of registration. Before normalization, which makes two letters of ™.</summary>
    private static readonly SearchValues<char> Registration = SearchValues.Create("™®©℠℗");

    /// <summary>The key; empty only where the name holds nothing that can be seen.</summary>
    internal static string Of(string name)
    {
        string key = Fold(name);
        for (int round = 1; round < Rounds; round++)
        {
            string again = Fold(key);
            if (again == key)
            {
                break;
            }

            key = again;
        }

        return key;
    }

    private static string Fold(string name)
    {
        string folded = Cut(FoldedText.Of(WithoutRegistration(name)));
        ReadOnlyMemory<NameWord> words = LegalForms.Strip(NameWords.Of(folded, dropsBracketedForms: true));
        if (words.IsEmpty)
        {
            words = NameWords.Of(folded, dropsBracketedForms: false).ToArray(); // nothing but （株）
        }

        return words.IsEmpty
            ? string.Concat(folded.EnumerateRunes().Where(static rune => !FoldedText.IsSpace(rune))) // nothing but punctuation
            : string.Concat(words.ToArray());
    }

    private static string Cut(string folded)
    {
        if (folded.Length <= MostCharacters)
        {
            return folded;
        }

        return folded[..(char.IsHighSurrogate(folded[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    private static string WithoutRegistration(string name) =>
        name.AsSpan().ContainsAny(Registration) ? string.Concat(name.Where(static c => !Registration.Contains(c))) : name;
}
