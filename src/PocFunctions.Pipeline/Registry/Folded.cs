using System.Text;

namespace PocFunctions.Pipeline.Registry;

/// <summary>Typed text folded to be compared (NFKC, Unicode Standard Annex 15); what is stored stays as typed.</summary>
internal static class Folded
{
    private const int Noncharacter = 0xFFFE;

    // Normalization throws on half a surrogate pair and on U+FFFE, and anybody may send either.
    internal static string Of(string text) => string.Concat(text.EnumerateRunes().Select(Known)).Normalize(NormalizationForm.FormKC);

    private static string Known(Rune rune) => (rune.Value == Noncharacter ? Rune.ReplacementChar : rune).ToString();
}
