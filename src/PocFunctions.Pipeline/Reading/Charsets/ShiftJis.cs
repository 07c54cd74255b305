namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>Decodes Shift_JIS as senders mean it, which is Windows-31J.</summary>
internal static class ShiftJis
{
    private const int HalfWidthKanaOffset = 0xFF61 - 0xA1;

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            if (value < 0x80)
            {
                text[length++] = (char)value;
            }
            else if (IsHalfWidthKana(value))
            {
                text[length++] = (char)(value + HalfWidthKanaOffset);
            }
            else if (IsLead(value) && i + 1 < bytes.Length && IsTrail(bytes[i + 1]))
            {
                text[length++] = Find(value, bytes[++i]);
            }
            else
            {
                text[length++] = '\uFFFD'; // the byte alone: what follows may be a line end, which must stay one
            }
        }

        return new string(text, 0, length);
    }

    internal static bool IsLead(byte value) => value is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);

    internal static bool IsTrail(byte value) => value is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC);

    internal static bool IsHalfWidthKana(byte value) => value is >= 0xA1 and <= 0xDF;

    /// <summary>The bytes of a row and cell, both from 0: each lead byte holds two rows.</summary>
    internal static (byte Lead, byte Trail) Bytes(int row, int cell)
    {
        int pair = row / 2;
        int lead = pair + (pair < 0x1F ? 0x81 : 0xC1);
        int place = cell + ((row % 2) * 94);
        return ((byte)lead, (byte)(place + (place < 0x3F ? 0x40 : 0x41)));
    }

    private static char Find(byte lead, byte trail)
    {
        int pair = lead - (lead < 0xA0 ? 0x81 : 0xC1);
        int place = trail - (trail < 0x7F ? 0x40 : 0x41);
        return place < 94 ? JisTable.Find(2 * pair, place) : JisTable.Find((2 * pair) + 1, place - 94);
    }
}
