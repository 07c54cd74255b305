using System.Text;
using PocFunctions.Pipeline.Reading.Cleaning;
using Xunit;

namespace PocFunctions.Tests.Reading.Cleaning;

public sealed class QuotedPrintableTests
{
    private static readonly string Folded = new('a', 70);

    [Fact]
    public void Soft_breaks_are_joined_and_the_numbers_of_lines_kept()
    {
        string text = Undo($"{Folded}=\r\nb\r\nc", out List<TextLine> lines);

        Assert.Equal($"{Folded}b\r\nc", text);
        Assert.Equal([1, 3], lines.Select(static line => line.Number));
    }

    [Fact]
    public void Bytes_written_as_hex_are_bytes_again() => Assert.Equal("氏名", Undo("=E6=B0=8F=E5=90=8D", out _));

    [Theory]
    [InlineData("a=\nb")]
    [InlineData("x=1&y=E6")]
    [InlineData("組織名=サンプル")]
    public void Equals_signs_of_other_kinds_are_left_alone(string text) => Assert.Equal(text, Undo(text, out _));

    private static string Undo(string text, out List<TextLine> lines)
    {
        QuotedPrintable.Decoded decoded = QuotedPrintable.Undo(Encoding.UTF8.GetBytes(text));
        string undone = Encoding.UTF8.GetString(decoded.Bytes);
        lines = LineSplitter.Split(undone);
        decoded.RestoreNumbers(lines);
        return undone;
    }
}
