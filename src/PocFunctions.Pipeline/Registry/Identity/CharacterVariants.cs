using System.Collections.Frozen;
using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Variants of one kanji (異体字) made the one form they are compared by: 髙橋 is 高橋.</summary>
internal static class CharacterVariants
{
    private static readonly FrozenDictionary<Rune, Rune> Forms = Load();

    internal static Rune Fold(Rune rune) => Forms.GetValueOrDefault(rune, rune);

    private static FrozenDictionary<Rune, Rune> Load()
    {
        var forms = new Dictionary<Rune, Rune>();
        foreach (string line in DataLines.Of("character-variants"))
        {
            Rune[] runes = [.. line.EnumerateRunes().Where(static rune => rune.Value != ' ')];
            foreach (Rune variant in runes.Skip(1))
            {
                forms.Add(variant, runes[0]);
            }
        }

        return forms.ToFrozenDictionary();
    }
}
