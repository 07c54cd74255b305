using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// Which character is taken for which: Unicode's confusables (UTS #39, in the version the data file names) and, before them, the
/// product's own table for Japanese. Each entry is followed to its end when the tables are loaded (ミ to 三, Т to T to t).
/// </summary>
internal static class Confusables
{
    /// <summary>Longer chains than three links do not occur; the limit is against a table that names a circle.</summary>
    private const int LongestChain = 8;

    /// <summary>Behind the supplementary multilingual plane there are no alphabets.</summary>
    private const int LastCapital = 0x1FFFF;

    private static readonly FrozenDictionary<Rune, string> Prototypes = Load();

    /// <summary>What a character looks like, in lower case; the character itself where it is like no other.</summary>
    internal static string PrototypeOf(Rune rune) => Prototypes.TryGetValue(rune, out string? found) ? found : rune.ToString();

    /// <summary>Diacritics are dropped: gooģle is taken for google. Voicing marks, and marks of other scripts, are letters' own.</summary>
    internal static bool IsDiacritic(Rune rune) =>
        rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
            or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    private static FrozenDictionary<Rune, string> Load()
    {
        var direct = new Dictionary<Rune, string>();
        foreach ((string prototype, string sources) in DataLines.Of("look-alikes").Select(DataLines.Pair))
        {
            foreach (string source in sources.Split(' '))
            {
                direct[Rune.GetRuneAt(source, 0)] = prototype;
            }
        }

        foreach ((string prototype, string sources) in DataLines.Of("confusables").Select(DataLines.Pair))
        {
            foreach (string source in sources.Split(' '))
            {
                direct.TryAdd(FromHex(source), string.Concat(prototype.Split('+').Select(FromHex)));
            }
        }

        return direct.Keys.Concat(Capitals).Distinct()
            .Select(rune => KeyValuePair.Create(rune, Follow(rune, direct)))
            .Where(static pair => pair.Value.Length > 0) // a mark whose prototype is a diacritic stays itself
            .ToFrozenDictionary();
    }

    private static IEnumerable<Rune> Capitals =>
        Enumerable.Range(0, LastCapital).Where(Rune.IsValid).Select(static c => new Rune(c)).Where(Rune.IsUpper);

    private static string Follow(Rune rune, Dictionary<Rune, string> direct)
    {
        string text = rune.ToString();
        for (int link = 0; link < LongestChain; link++)
        {
            string next = string.Concat(text.Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(static r => !IsDiacritic(r))
                .Select(r => direct.GetValueOrDefault(r) ?? FoldedText.Lower(r.ToString())));
            if (next == text)
            {
                break;
            }

            text = next;
        }

        return text;
    }

    private static Rune FromHex(string digits) => new(int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
