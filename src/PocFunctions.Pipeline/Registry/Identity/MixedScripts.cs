using System.Collections.Frozen;
using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// Words that mix scripts as only somebody who imitates a name does: Latin with Cyrillic, Greek or another script whose
/// letters look Latin. In the spirit of the restriction levels of UTS #39 ("moderately restrictive"), word by word: kanji,
/// kana, hangul and Latin go together as they do in every Japanese name, and so do the Greek letters of Japanese names
/// (プラスα) where there is no Latin beside them.
/// </summary>
internal static class MixedScripts
{
    private static readonly FrozenSet<string> Japanese = FrozenSet.ToFrozenSet(["Han", "Hiragana", "Katakana"]);

    /// <summary>Recommended scripts (UAX #31) that look nothing like Latin, so that Latin beside them misleads nobody.</summary>
    private static readonly FrozenSet<string> UnlikeLatin = FrozenSet.ToFrozenSet(
    [
        "Arabic", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer", "Lao",
        "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thaana", "Thai", "Tibetan",
    ]);

    internal static bool Suspicious(string text) => Find(text).Count > 0;

    /// <summary>The suspicious words of a text, or labels of a domain, each once.</summary>
    internal static IReadOnlyList<string> Find(string text) => [.. Words(FoldedText.Visible(text)).Where(IsSuspicious).Distinct()];

    private static bool IsSuspicious(string word)
    {
        var scripts = new HashSet<string>();
        foreach (Rune rune in word.Normalize(NormalizationForm.FormKC).EnumerateRunes()) // µ is Greek only then
        {
            if (Scripts.Of(rune) is { } script)
            {
                scripts.Add(script);
            }
        }

        return scripts.Count > 1 && !IsUsual(scripts);
    }

    private static bool IsUsual(HashSet<string> scripts)
    {
        if (scripts.All(static script => script is "Latin" || Scripts.IsEastAsian(script)))
        {
            return true;
        }

        return scripts.Contains("Latin")
            ? scripts.Count == 2 && scripts.Any(UnlikeLatin.Contains)
            : scripts.All(static script => script is "Greek" || Japanese.Contains(script));
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Scripts.Of(rune) is not null || FoldedText.IsMark(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
