namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// JIS X 0212-1990, which .NET has no table of: an embedded resource of 94 × 94 UTF-16 code units (little endian), row by
/// row, U+FFFD where the standard assigns nothing. The mapping is that of the Unicode Consortium's JIS0212.TXT.
/// </summary>
internal static class SupplementaryKanji
{
    private const int RowLength = 94;
    private const byte FirstByte = 0xA1;

    private static readonly char[] Table = Load();

    /// <summary>The character of two bytes of EUC-JP (each A1 to FE) that follow the lead 8F.</summary>
    internal static char Find(byte row, byte cell)
    {
        int index = ((row - FirstByte) * RowLength) + (cell - FirstByte);
        return (uint)index < (uint)Table.Length ? Table[index] : '\uFFFD';
    }

    private static char[] Load()
    {
        using Stream resource = typeof(SupplementaryKanji).Assembly.GetManifestResourceStream("PocFunctions.Reading.jisx0212.bin")
            ?? throw new InvalidOperationException("The table of JIS X 0212 is not in the assembly.");
        var bytes = new byte[RowLength * RowLength * sizeof(char)];
        resource.ReadExactly(bytes);
        var table = new char[RowLength * RowLength];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = (char)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8));
        }

        return table;
    }
}
