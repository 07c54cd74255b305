using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// JIS X 0208 with the extensions of NEC and IBM (①, ㈱, 髙), by row and cell: what Shift_JIS, EUC-JP and ISO-2022-JP share. Taken from .NET's code page
/// 932 once: decoding with it directly would lose every character Windows-31J holds twice (NEC's copy of 髙 in Shift_JIS EEE0 gives U+FFFD, or "?", by the
/// fallback chosen).
/// </summary>
internal static class JisTable
{
    private const int CellsInRow = 94;

    /// <summary>94 rows of JIS, and those that only Shift_JIS reaches: user-defined characters, IBM's extensions.</summary>
    private const int Rows = 120;

    private const char Unassigned = '\uFFFD';

    private static readonly char[] Table = Build();

    /// <summary>The character of a row and cell, both from 0; U+FFFD where there is none.</summary>
    internal static char Find(int row, int cell) => Table[(row * CellsInRow) + cell];

    /// <summary>What .NET's best fit gives for unassigned places; the real ・ is decoded strictly.</summary>
    private const char BestFitOfNothing = '・';

    private static char[] Build()
    {
        Encoding strict = TextEncodings.Find(932)!;
        Encoding bestFit = CodePagesEncodingProvider.Instance.GetEncoding(932)!; // finds the second copies too
        var table = new char[Rows * CellsInRow];
        for (int index = 0; index < table.Length; index++)
        {
            (byte lead, byte trail) = ShiftJis.Bytes(index / CellsInRow, index % CellsInRow);
            char character = One(strict.GetString([lead, trail]));
            char copy = character == Unassigned ? One(bestFit.GetString([lead, trail])) : character;
            table[index] = copy == BestFitOfNothing && character == Unassigned ? Unassigned : copy;
        }

        return table;
    }

    private static char One(string decoded) => decoded is [> '\u007F'] ? decoded[0] : Unassigned;
}
