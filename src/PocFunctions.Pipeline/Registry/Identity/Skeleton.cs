using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// What a text looks like: texts of equal skeletons can be taken for one another. The algorithm is UTS #39's (decompose, map
/// each character to its prototype, decompose), with three additions: compatibility forms and case are folded, since names
/// and domains are compared without them; diacritics are dropped; and a table of the product's own adds Japanese
/// look-alikes. It knows characters, not words: mitsubisi and mitsubishi, or a pair in neither table, it does not find.
/// For comparing only. What it answers is stored in hashes: a change of its tables asks for all claims to be written anew.
/// </summary>
internal static class Skeleton
{
    /// <summary>The skeleton of the text in small letters.</summary>
    internal static string Of(string text) => OfFolded(FoldedText.Of(text));

    /// <summary>
    /// The skeletons of the text in small and in capital letters; one for Latin and East Asian writing. Two only where another
    /// alphabet's letter looks like one Latin letter when small and like another when large, as Greek ν (v, N) and Cyrillic н.
    /// </summary>
    internal static IReadOnlyList<string> AllOf(string text)
    {
        string folded = FoldedText.Of(text);
        string small = OfFolded(folded);
        string large = OfFolded(folded.ToUpperInvariant());
        return small == large ? [small] : [small, large];
    }

    private static string OfFolded(string folded)
    {
        var skeleton = new StringBuilder(folded.Length);
        foreach (Rune rune in folded.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!Confusables.IsDiacritic(rune))
            {
                skeleton.Append(Confusables.PrototypeOf(rune));
            }
        }

        return skeleton.ToString().Normalize(NormalizationForm.FormD);
    }
}
