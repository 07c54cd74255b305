using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// The long vowel mark ー and the dashes typed in its place (サ－バ, コンピュ−タ). Only after a kana that can be drawn out
/// is a dash a long vowel; after ン, ッ or ー, and after everything that is no kana, a dash parts two words, and ー is a dash.
/// </summary>
internal static class LongVowels
{
    private const char Mark = 'ー';

    /// <param name="name">A name, folded.</param>
    internal static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        char previous = ' ';
        char previousVisible = ' '; // a spaced-out サ ー バ ー keeps its marks
        foreach (char c in name)
        {
            char kept = c switch
            {
                Mark => CanBeLong(previousVisible) ? Mark : '-',
                _ when IsDash(c) => CanBeLong(previous) ? Mark : '-',
                _ => c,
            };
            folded.Append(kept);
            previous = kept;
            previousVisible = kept == ' ' ? previousVisible : kept;
        }

        return folded.ToString();
    }

    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2043' or '\u2212' or '\u2500' or '\u2501';

    private static bool CanBeLong(char c) => c is (>= 'ぁ' and <= 'ゖ' or >= 'ァ' and <= 'ヺ') and not ('ん' or 'っ' or 'ン' or 'ッ');
}
