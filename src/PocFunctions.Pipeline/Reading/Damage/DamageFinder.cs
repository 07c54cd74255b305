using System.Buffers;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Damage;

/// <summary>Looks through the lines of a text for what was lost or garbled before it reached us.</summary>
internal static class DamageFinder
{
    /// <summary>The characters without which there is no damage we know; searched first, for nearly every text has none of them.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create("$?\u0080\u0081\u0082\u0083\u008D\u008F\u0090\u009Dãäåæçèéï¤¥ƒ‚");

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

    private static bool IsSuspect(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Suspects) >= 0
        || text.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0
        || text.IndexOfAny('縺', '繧', '繝') >= 0
        || text.IndexOfAny('邵', '郢', '\uFFFD') >= 0
        || text.IndexOfAny('､', '･', '〓') >= 0;
}
