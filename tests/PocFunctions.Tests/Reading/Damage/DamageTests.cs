using System.Text;
using PocFunctions.Pipeline.Reading.Cleaning;
using PocFunctions.Pipeline.Reading.Damage;
using Xunit;

namespace PocFunctions.Tests.Reading.Damage;

public sealed class DamageTests
{
    private const string Japanese = "組織名: サンプル電機のセキュリティ";

    public static TheoryData<string, string> WrongReadings => new()
    {
        { "utf-8", "shift_jis" },
        { "utf-8", "windows-1252" },
        { "utf-8", "iso-8859-1" },
        { "shift_jis", "iso-8859-1" },
        { "shift_jis", "windows-1252" },
        { "euc-jp", "iso-8859-1" },
        { "euc-jp", "shift_jis" },
        { "shift_jis", "utf-8" },
        { "euc-jp", "utf-8" },
    };

    [Theory]
    [MemberData(nameof(WrongReadings))]
    public void Japanese_read_in_a_wrong_charset_is_damage(string written, string read)
    {
        string garbled = Of(read).GetString(Of(written).GetBytes(Japanese));

        Assert.Contains(DamageFinder.FindIn(garbled), (DamageKind?[])[DamageKind.Mojibake, DamageKind.Replaced]);
    }

    [Theory]
    [InlineData("$B;3ED(B $BB@O:(B", DamageKind.EscapesStripped)]
    [InlineData("$@;3ED(J", DamageKind.EscapesStripped)]
    [InlineData("山\uFFFD", DamageKind.Replaced)]
    [InlineData("??? ??", DamageKind.Replaced)]
    [InlineData("山\uE000", DamageKind.Unreadable)]
    [InlineData("〓田", DamageKind.Unreadable)]
    public void Damage_is_told_by_its_kind(string line, object kind) => Assert.Equal((DamageKind)kind, DamageFinder.FindIn(line));

    [Theory]
    [InlineData(Japanese)]
    [InlineData("予算は$Billionです(B案)")]
    [InlineData("Société Générale, José Müller, Åse")]
    [InlineData("本当ですか??")]
    [InlineData("縺れる")]
    [InlineData("ｻﾝﾌﾟﾙ･ﾃﾞﾝｷ ､ ｱ")]
    [InlineData("¥1,000 ¤")]
    public void Honest_text_is_no_damage(string line) => Assert.Null(DamageFinder.FindIn(line));

    [Fact]
    public void Damaged_lines_are_numbered()
    {
        const string text = "a\n山\uFFFD\nb\n\uFFFD";

        Assert.Equal([2, 4], DamageFinder.Find(text, LineSplitter.Split(text)).Select(static damage => damage.Line!.Value));
    }

    private static Encoding Of(string charset) => CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
}
