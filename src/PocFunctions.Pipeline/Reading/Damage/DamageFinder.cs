using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Damage;

/// <summary>Looks through the lines of a text for what was lost or garbled before it reached us.</summary>
internal static class DamageFinder
{
    internal static IReadOnlyList<TextDamage> Find(string text, List<TextLine> lines)
    {
        if (!IsSuspect(text))
        {
            return [];
        }

        var damage = new List<TextDamage>();
        foreach (TextLine line in lines)
        {
            if (FindIn(line.Span) is { } kind)
            {
                damage.Add(new TextDamage(kind, line.Number, line.Span.Trim().ToString()));
                if (damage.Count == ReadingLimits.DamagedLines)
                {
                    break;
                }
            }
        }

        return damage;
    }

    internal static DamageKind? FindIn(ReadOnlySpan<char> line)
    {
        if (StrippedEscapes.IsIn(line))
        {
            return DamageKind.EscapesStripped;
        }

        if (LostCharacters.AreReplaced(line))
        {
            return DamageKind.Replaced;
        }

        if (Mojibake.IsIn(line))
        {
            return DamageKind.Mojibake;
        }

        return LostCharacters.AreUnreadable(line) ? DamageKind.Unreadable : null;
    }

    /// <summary>
    /// Whether the text has one of the characters without which there is no damage we know, or (Latin-1, whole, for ranges are searched fastest) one near
    /// them. Nearly every text has none, so that no line is looked at.
    /// </summary>
    private static bool IsSuspect(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\u0080', '\u00FF') >= 0
        || text.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0
        || text.IndexOfAny(['$', '?', 'ƒ', '‚', '\uFFFD']) >= 0
        || text.IndexOfAny(['縺', '繧', '繝', '邵', '郢']) >= 0
        || text.IndexOfAny('､', '･', '〓') >= 0;
}
