using System.Globalization;
using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>What a character is to the words of a name.</summary>
internal enum NamePunctuation
{
    /// <summary>Part of the name: letters, digits, marks, and the signs that tell names apart (C# and C++, AT&amp;T, @IT).</summary>
    None,

    /// <summary>Falls away without ending the word: the points of S.p.A., the apostrophe of Lowe's, quotes, the stroke of A/S.</summary>
    InsideWord,

    /// <summary>Falls away and ends the word.</summary>
    BetweenWords,

    /// <summary>Opens brackets of any kind.</summary>
    Opening,

    /// <summary>Closes brackets of any kind; which kind is not compared, since vendors mix （ with ).</summary>
    Closing,
}

/// <summary>Sorts the characters of a folded name.</summary>
internal static class NamePunctuations
{
    private const string InsideWords = ".'\"/";
    private const string Kept = "&@#%";
    private const string SymbolsBetweenWords = "<>|~=\u2212\u2500\u2501"; // also the minus sign and box lines that stand for dashes

    internal static NamePunctuation Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when FoldedText.IsSpace(rune) => NamePunctuation.BetweenWords,
        UnicodeCategory.OpenPunctuation => NamePunctuation.Opening,
        UnicodeCategory.ClosePunctuation => NamePunctuation.Closing,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => NamePunctuation.InsideWord,
        UnicodeCategory.ModifierSymbol => NamePunctuation.InsideWord,
        UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation => NamePunctuation.BetweenWords,
        UnicodeCategory.OtherPunctuation => OfPunctuation(rune),
        UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol when IsIn(SymbolsBetweenWords, rune) => NamePunctuation.BetweenWords,
        _ => NamePunctuation.None,
    };

    private static NamePunctuation OfPunctuation(Rune rune)
    {
        if (IsIn(Kept, rune))
        {
            return NamePunctuation.None;
        }

        return IsIn(InsideWords, rune) ? NamePunctuation.InsideWord : NamePunctuation.BetweenWords;
    }

    private static bool IsIn(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
