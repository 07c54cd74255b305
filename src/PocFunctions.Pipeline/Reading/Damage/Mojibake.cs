namespace PocFunctions.Pipeline.Reading.Damage;

/// <summary>
/// Knows Japanese that was read in a wrong charset by the characters its kana turn into. Each sign needs a partner beside
/// it, for each of these characters alone may stand in honest text.
/// </summary>
internal static class Mojibake
{
    /// <summary>A wrong reading that leaves fewer pairs than this in a line may be chance.</summary>
    private const int PairsInALine = 2;

    /// <summary>Each wrong reading: the characters that the first bytes of kana and kanji become, and what follows them.</summary>
    private static readonly (string Leads, Func<char, bool> IsTrail)[] Table =
    [
        ("縺繧繝", static c => c > '\u007F'), // UTF-8 read as Shift_JIS: its kana begin with E3 81, E3 82, E3 83
        ("ãäåæçèéï", IsLatinTrail), // UTF-8 read as windows-1252 or ISO-8859-1
        ("ƒ‚\u0082\u0083", static c => c is (> '\u0020' and < '\u0100') or 'ƒ' or '‚' or 'Œ' or 'ž' or 'Ÿ' or '“' or '”' or '•' or '–' or '—' or '‘' or '’'),
        ("¤¥", static c => c is >= '\u00A1' and <= '\u00FF'), // EUC-JP read as ISO-8859-1
        ("､･", static c => c is >= '\uFF61' and <= '\uFF9F' or (> '\u4E00' and < '\u9FFF')), // EUC-JP read as Shift_JIS
        ("邵郢", static c => c > '\u007F'), // UTF-8 read as EUC-JP
    ];

    internal static bool IsIn(ReadOnlySpan<char> line)
    {
        foreach ((string leads, Func<char, bool> isTrail) in Table)
        {
            if (CountPairs(line, leads, isTrail) >= PairsInALine)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountPairs(ReadOnlySpan<char> line, string leads, Func<char, bool> isTrail)
    {
        int pairs = 0;
        for (int next = line.IndexOfAny(leads); next >= 0 && next + 1 < line.Length; next = line.IndexOfAny(leads))
        {
            pairs += isTrail(line[next + 1]) ? 1 : 0;
            line = line[(next + 1)..];
        }

        return pairs;
    }

    private static bool IsLatinTrail(char c) =>
        c is (>= '\u0080' and <= '\u00BF') or '€' or '‚' or 'ƒ' or '„' or '…' or '†' or '‡' or 'ˆ' or '‰' or 'Š' or '‹' or 'Œ' or 'Ž'
            or '‘' or '’' or '“' or '”' or '•' or '–' or '—' or '˜' or '™' or 'š' or '›' or 'œ' or 'ž' or 'Ÿ';
}
