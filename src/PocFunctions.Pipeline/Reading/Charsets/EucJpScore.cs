namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>Scores bytes as EUC-JP.</summary>
internal static class EucJpScore
{
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

            if (lead == EucJp.HalfWidthKana && EucJp.HasTrails(bytes[i..], 1) && bytes[i + 1] <= 0xDF)
            {
                score.AddHalfWidthKana(2);
                i++;
            }
            else if (lead == EucJp.Jisx0212 && EucJp.HasTrails(bytes[i..], 2))
            {
                score.AddRare(3);
                i += 2;
            }
            else if (lead is >= 0xA1 and <= 0xFE && EucJp.HasTrails(bytes[i..], 1))
            {
                Add(ref score, lead);
                i++;
            }
            else
            {
                score.AddBroken();
            }
        }

        return score;
    }

    /// <summary>Rows 1 to 5 hold punctuation, full-width letters and kana, rows 16 to 47 the kanji of JIS level 1.</summary>
    private static void Add(ref CharsetScore score, byte lead)
    {
        if (lead is (>= 0xA1 and <= 0xA5) or (>= 0xB0 and <= 0xCF))
        {
            score.AddEveryday(2);
        }
        else
        {
            score.AddRare(2);
        }
    }
}
