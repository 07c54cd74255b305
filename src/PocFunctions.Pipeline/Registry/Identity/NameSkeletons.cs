using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// What an organization's name looks like. Beside the characters' likeness, the long vowel mark at the end of a katakana word is
/// dropped: コンピューター and コンピュータ are one word by the cabinet's rule of 1991 on loan words and by JIS Z 8301, which
/// leaves it out behind three sounds or more.
/// </summary>
internal static class NameSkeletons
{
    private const char LongVowel = 'ー';
    private const int ShortestWord = 3;

    /// <param name="key">An <see cref="OrganizationKey"/>.</param>
    /// <returns>One, or two (see <see cref="Skeleton.AllOf"/>); none for an empty key.</returns>
    internal static IReadOnlyList<string> Of(string key) => key.Length == 0 ? [] : Skeleton.AllOf(WithoutLastVowels(key));

    private static string WithoutLastVowels(string key)
    {
        var kept = new StringBuilder(key.Length);
        int word = 0;
        for (int i = 0; i < key.Length; i++)
        {
            bool ends = i + 1 == key.Length || !IsKatakana(key[i + 1]);
            if (key[i] == LongVowel && word >= ShortestWord && ends)
            {
                continue;
            }

            word = IsKatakana(key[i]) ? word + 1 : 0;
            kept.Append(key[i]);
        }

        return kept.ToString();
    }

    private static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヺ' or LongVowel;
}
