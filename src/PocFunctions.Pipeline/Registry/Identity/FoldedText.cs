using System.Globalization;
using System.Text;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>What all comparing begins with: text that can be normalized, without what nobody can see.</summary>
internal static class FoldedText
{
    /// <summary>
    /// More combining marks in a row than any language has (UAX #15, stream-safe text). Sorting thousands of them, as normalizing
    /// does, takes the square of their number: the rest fall away.
    /// </summary>
    private const int MostMarks = 30;

    /// <summary>Compatibility characters, width and case folded (NFKC and lower case), invisible characters dropped.</summary>
    internal static string Of(string text) => Lower(Visible(text).Normalize(NormalizationForm.FormKC)).Normalize(NormalizationForm.FormKC);

    /// <summary>
    /// The text without invisible characters. Lone surrogates, and U+FFFE, which .NET refuses to normalize, are replaced.
    /// </summary>
    internal static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        int marks = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks)
            {
                visible.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
            }
        }

        return visible.ToString();
    }

    /// <summary>Lower case by simple mappings, and the two letters that have two small forms or none large: ς and ß.</summary>
    internal static string Lower(string text)
    {
        var lower = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            lower.Append(rune.Value switch
            {
                'ς' => "σ",
                'ß' or 'ẞ' => "ss",
                _ => Rune.ToLowerInvariant(rune).ToString(),
            });
        }

        return lower.ToString();
    }

    /// <summary>Characters that take no room: format characters, variation selectors, tags. What is blank but wide is a space.</summary>
    internal static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is 0x034F or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Combining marks of every kind.</summary>
    internal static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Every kind of space, also the fillers that only look like one.</summary>
    internal static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || (rune.IsBmp && Spaces.IsBlank((char)rune.Value));
}
