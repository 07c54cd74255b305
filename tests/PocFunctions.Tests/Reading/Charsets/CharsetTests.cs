using System.Text;
using PocFunctions.Pipeline.Reading.Charsets;
using Xunit;

namespace PocFunctions.Tests.Reading.Charsets;

public sealed class CharsetTests
{
    [Theory]
    [InlineData("utf8", "utf-8")]
    [InlineData("\"UTF-8\"", "utf-8")]
    [InlineData("windows-31j", "shift_jis")]
    [InlineData("CP932", "shift_jis")]
    [InlineData("ms932", "shift_jis")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("cp50220", "iso-2022-jp")]
    [InlineData("iso-2022-jp-ms", "iso-2022-jp")]
    [InlineData("csISO2022JP", "iso-2022-jp")]
    [InlineData("cp51932", "euc-jp")]
    [InlineData("ujis", "euc-jp")]
    [InlineData("latin1", "windows-1252")]
    [InlineData("euc-kr", "euc-kr")]
    [InlineData("gb18030", "gb18030")]
    public void Declared_name_is_known(string declared, string charset) => Assert.Equal(charset, CharsetAliases.Find(declared)?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("utf-7")]
    [InlineData("no such charset")]
    public void Unknown_and_unsafe_names_are_no_charset(string? declared) => Assert.Null(CharsetAliases.Find(declared));

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("shift_jis", "shift_jis")]
    [InlineData("euc-jp", "euc-jp")]
    [InlineData("iso-2022-jp", "iso-2022-jp")]
    public void Charset_is_found_whatever_was_declared(string actual, string name)
    {
        byte[] bytes = (CodePagesEncodingProvider.Instance.GetEncoding(actual) ?? Encoding.UTF8).GetBytes("組織名: サンプル電機株式会社\r\n氏名: 山田 太郎\r\n");
        foreach (string? declared in (string?[])[null, "utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "us-ascii", "iso-8859-1", "utf-16", "x-unknown"])
        {
            DecodedText decoded = TextDecoder.Decode(bytes, declared);

            Assert.Equal(name, decoded.Charset.Name);
            Assert.StartsWith("組織名: サンプル電機株式会社", decoded.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("EEE0", "髙")] // NEC's copy
    [InlineData("FBFC", "髙")] // IBM's own
    [InlineData("8740", "①")]
    [InlineData("8790", "≒")] // a copy of 81E0
    [InlineData("817C", "－")]
    [InlineData("B1", "ｱ")]
    [InlineData("F040", "\uE000")]
    [InlineData("820A41", "\uFFFD\nA")]
    [InlineData("82", "\uFFFD")]
    [InlineData("8840", "\uFFFD")]
    public void Shift_jis_is_decoded_as_windows_31j(string hex, string text) => Assert.Equal(text, ShiftJis.Decode(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("A4A2", "あ")]
    [InlineData("8EB1", "ｱ")]
    [InlineData("8FB0A1", "丂")]
    [InlineData("8FA2AF", "˘")]
    [InlineData("8FFEFE", "\uFFFD")]
    [InlineData("8FB041", "\uFFFD\uFFFDA")]
    [InlineData("A441", "\uFFFDA")]
    [InlineData("8EFE", "\uFFFD\uFFFD")]
    public void Euc_jp_is_decoded_with_jis_x_0212(string hex, string text) => Assert.Equal(text, EucJp.Decode(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("1B2442 2422 1B2842 41", "あA")]
    [InlineData("1B2440 2422 1B284A 41", "あA")]
    [InlineData("1B242842 2422 1B2842", "あ")]
    [InlineData("1B2849 31 1B2842", "ｱ")]
    [InlineData("0E 31 0F 41", "ｱA")]
    [InlineData("B1 41", "ｱA")]
    [InlineData("1B242844 3021 1B2842", "丂")]
    [InlineData("1B2442 2422 0A 4142", "あ\nAB")]
    [InlineData("1B2442 24 0A 41", "\uFFFD\nA")]
    [InlineData("1B2442 2D21 1B2842", "①")]
    [InlineData("1B 41", "\u001BA")]
    public void Iso_2022_jp_is_decoded_with_all_its_sets(string hex, string text) =>
        Assert.Equal(text, Iso2022Jp.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Fact]
    public void Every_character_of_code_page_932_is_decoded_as_net_decodes_it()
    {
        Encoding windows31J = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        for (int row = 0; row < 94; row++)
        {
            for (int cell = 0; cell < 94; cell++)
            {
                (byte lead, byte trail) = ShiftJis.Bytes(row, cell);
                string known = windows31J.GetString([lead, trail]);
                if (known is [> '\u007F' and not '・'])
                {
                    Assert.Equal(known, ShiftJis.Decode([lead, trail]));
                    Assert.Equal(known, EucJp.Decode([(byte)(row + 0xA1), (byte)(cell + 0xA1)]));
                }
            }
        }
    }
}
