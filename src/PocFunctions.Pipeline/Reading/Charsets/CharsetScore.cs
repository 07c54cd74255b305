namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// How well bytes fit a charset. Each non-ASCII byte votes once, so that charsets with characters of different
/// length compare: most for kana and everyday kanji, little for rare ones, and against for bytes that make no character.
/// </summary>
internal struct CharsetScore
{
    private const int Everyday = 10;
    private const int Rare = 4;
    private const int HalfWidthKana = 3;
    private const int Broken = -60;

    internal long Total { get; private set; }

    internal int Errors { get; private set; }

    internal void AddEveryday(int bytes) => Total += Everyday * bytes;

    internal void AddRare(int bytes) => Total += Rare * bytes;

    internal void AddHalfWidthKana(int bytes) => Total += HalfWidthKana * bytes;

    internal void AddBroken()
    {
        Total += Broken;
        Errors++;
    }

    /// <summary>Nearly every byte fits, and as everyday text: other charsets need no look. (EUC-JP read as Shift_JIS is half-width kana and rare kanji.)</summary>
    internal readonly bool IsUnmistakable(int nonAsciiBytes) => Errors == 0 && Total >= (Everyday - 1L) * nonAsciiBytes;

    /// <summary>What a sender declared is usually right: it wins over anything but a clearly better fit.</summary>
    internal readonly long WithDeclaration(bool declared, int nonAsciiBytes) => declared ? Total + (2L * nonAsciiBytes) + 1 : Total;
}
