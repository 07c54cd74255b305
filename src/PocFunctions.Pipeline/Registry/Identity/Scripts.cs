using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>The script that a character belongs to (UAX #24, property Script), from pinned data.</summary>
internal static class Scripts
{
    private static readonly FrozenSet<string> EastAsian = FrozenSet.ToFrozenSet(["Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"]);

    private static readonly (int First, int Last, string Script)[] Ranges = Load();

    /// <summary>The script's name in Unicode's data; null for what is common to all: digits, punctuation, combining marks, ー.</summary>
    internal static string? Of(Rune rune)
    {
        int low = 0;
        int high = Ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (rune.Value < Ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (rune.Value > Ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return Ranges[middle].Script;
            }
        }

        return null;
    }

    internal static bool IsEastAsian(string? script) => script is not null && EastAsian.Contains(script);

    private static (int First, int Last, string Script)[] Load() =>
    [
        .. DataLines.Of("scripts").Select(DataLines.Pair)
            .SelectMany(static line => RangesOf(line.Left, line.Right))
            .OrderBy(static range => range.First),
    ];

    private static IEnumerable<(int First, int Last, string Script)> RangesOf(string script, string ranges)
    {
        foreach (string range in ranges.Split(' '))
        {
            int dash = range.IndexOf('-', StringComparison.Ordinal);
            int first = Hex(dash < 0 ? range : range[..dash]);
            yield return (first, dash < 0 ? first : Hex(range[(dash + 1)..]), script);
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
