using System.Collections.Frozen;
using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>
/// The charset a declared name stands for. Those of our own decoders stand here, with the names mail programs write and .NET does not
/// know; for the rest the code page provider is asked, which gives null for an unknown name where <c>Encoding.GetEncoding</c> throws.
/// </summary>
internal static class CharsetAliases
{
    private static readonly (Charset Charset, string[] Names)[] Table =
    [
        (Charset.Ascii, ["us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "646"]),
        (Charset.Utf8, ["utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "utf-8-sig", "utf8mb4", "cp65001"]),
        (Charset.Utf16LittleEndian, ["utf-16", "utf-16le", "utf16", "utf16le", "unicode", "ucs-2", "iso-10646-ucs-2"]),
        (Charset.Utf16BigEndian, ["utf-16be", "utf16be", "unicodefffe"]),
        (Charset.Iso2022Jp,
        [
            "iso-2022-jp", "iso2022-jp", "iso2022jp", "iso_2022_jp", "iso-2022-jp-1", "iso-2022-jp-2", "iso-2022-jp-3", "iso-2022-jp-2004",
            "iso-2022-jp-ms", "iso-2022-jp-ext", "csiso2022jp", "csiso2022jp2", "cp50220", "cp50221", "cp50222", "cp5022x", "jis", "jis7", "junet",
        ]),
        (Charset.ShiftJis,
        [
            "shift_jis", "shift-jis", "shiftjis", "sjis", "sjis-win", "x-sjis", "windows-31j", "windows31j", "cswindows31j", "csshiftjis", "cp932", "ms932",
            "ibm-943", "ibm943", "mskanji", "ms_kanji", "windows-932", "932", "shift_jisx0213", "shift_jis-2004", "x-ms-cp932",
        ]),
        (Charset.EucJp,
        [
            "euc-jp", "eucjp", "euc_jp", "x-euc-jp", "x-euc", "ujis", "cp51932", "cp20932", "eucjp-ms", "eucjp-win", "euc-jp-ms", "euc-jisx0213",
            "cseucpkdfmtjapanese", "extended_unix_code_packed_format_for_japanese",
        ]),
        (Charset.Windows1252, ["windows-1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "cp1252", "x-ansi"]),
    ];

    private static readonly FrozenDictionary<string, Charset> ByName = Table
        .SelectMany(static row => row.Names.Select(name => KeyValuePair.Create(name, row.Charset)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The charset of a declared name, quotes and case aside; null where it is none we can decode.</summary>
    internal static Charset? Find(string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared))
        {
            return null;
        }

        string name = declared.Trim(' ', '\t', '"', '\'');
        return ByName.GetValueOrDefault(name) ?? Known(name);
    }

    private static Charset? Known(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) is { } known && TextEncodings.Find(known.CodePage) is { } encoding
            ? new Charset(known.WebName.ToLowerInvariant(), encoding.GetString, encoding.IsSingleByte)
            : null;
}
