namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>Scores bytes as Shift_JIS (Windows-31J).</summary>
internal static class ShiftJisScore
{
    private const byte FirstKanjiLead = 0x88;
    private const byte LastEverydayLead = 0x98;

    internal static CharsetScore Of(ReadOnlySpan<byte> bytes)
    {
        var score = default(CharsetScore);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (ShiftJis.IsHalfWidthKana(lead))
            {
                score.AddHalfWidthKana(1);
            }
            else if (!ShiftJis.IsLead(lead) || i + 1 == bytes.Length || !ShiftJis.IsTrail(bytes[i + 1]))
            {
                score.AddBroken();
            }
            else
            {
                Add(ref score, lead, bytes[i + 1]);
                i++;
            }
        }

        return score;
    }

    private static void Add(ref CharsetScore score, byte lead, byte trail)
    {
        bool everyday = lead switch
        {
            0x81 => true, // punctuation
            0x82 => trail >= 0x4F, // full-width letters, hiragana
            0x83 => trail <= 0x96, // katakana
            >= FirstKanjiLead and <= LastEverydayLead => true, // JIS level 1
            _ => false,
        };
        if (everyday)
        {
            score.AddEveryday(2);
        }
        else
        {
            score.AddRare(2);
        }
    }
}
