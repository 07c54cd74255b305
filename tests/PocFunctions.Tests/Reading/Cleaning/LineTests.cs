using PocFunctions.Pipeline.Reading.Cleaning;
using Xunit;

namespace PocFunctions.Tests.Reading.Cleaning;

public sealed class LineTests
{
    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\u000Bb")]
    [InlineData("a\u000Cb")]
    public void Every_line_end_ends_a_line(string text) => Assert.Equal(["1:0 a", "2:0 b"], CleanedText.Of(text));

    [Fact]
    public void Blank_lines_count_and_a_byte_order_mark_is_no_text() =>
        Assert.Equal(["1:0 a", "2:0 ", "3:0 b", "4:0 "], CleanedText.Of("\uFEFF" + "a\r\n\r\nb\n"));

    [Theory]
    [InlineData("> a", "1:1  a")]
    [InlineData(">> a", "1:2  a")]
    [InlineData("> > a", "1:2  a")]
    [InlineData(" ＞a", "1:1 a")]
    [InlineData("a > b", "1:0 a > b")]
    [InlineData(">", "1:1 ")]
    public void Quote_marks_are_taken_off_and_counted(string line, string cleaned) =>
        Assert.Equal([cleaned], CleanedText.Of(line, QuoteMarks.Remove));

    [Fact]
    public void Text_below_an_original_message_line_is_as_deep_as_a_quote() =>
        Assert.Equal(["1:0 a", "2:0 -----Original Message-----", "3:1 b"], CleanedText.Of("a\n-----Original Message-----\nb", ForwardedText.Deepen));

    [Fact]
    public void Soft_breaks_of_flowed_text_are_joined_within_a_quote_depth() =>
        Assert.Equal(
            ["1:0 a b", "3:0 -- ", "4:0 c ", "5:1 d"],
            CleanedText.Of("a \nb\n-- \nc \n>d", QuoteMarks.Remove, static (_, lines) => FlowedText.Join(lines, deleteSpace: false)));

    [Fact]
    public void Soft_breaks_of_flowed_text_lose_their_space_where_the_sender_says_so() =>
        Assert.Equal(["1:0 千代田区"], CleanedText.Of("千代 \n田区", static (_, lines) => FlowedText.Join(lines, deleteSpace: true)));

    [Theory]
    [InlineData("-- ", true)]
    [InlineData("--", true)]
    [InlineData(" -- ", true)]
    [InlineData("---", false)]
    [InlineData("- 1. 氏名", false)]
    public void Signature_mark_is_known(string line, bool isMark) => Assert.Equal(isMark, MailSignature.IsMark(line));

    [Theory]
    [InlineData("From: a@b.example", true)]
    [InlineData("差出人： 山田", true)]
    [InlineData("On Tue, Nov 17, 2026 at 2:06 PM Office <a@b.example> wrote:", true)]
    [InlineData("2026年11月17日(火) 14:06 受付担当 <a@b.example>:", true)]
    [InlineData("-----Original Message-----", true)]
    [InlineData("氏名: 山田", false)]
    [InlineData("東京都千代田区", false)]
    public void Lines_of_mail_programs_are_known(string line, bool isTrace) => Assert.Equal(isTrace, MailTraces.IsTrace(line));

    [Theory]
    [InlineData("1. 氏名", 3, true)]
    [InlineData("（１）氏名", 3, true)]
    [InlineData("①氏名", 1, true)]
    [InlineData("2-1) 氏名", 5, true)]
    [InlineData("a. 氏名", 3, true)]
    [InlineData("■ 氏名", 2, false)]
    [InlineData("- **氏名**", 4, false)]
    [InlineData("　　氏名", 2, false)]
    [InlineData("氏名", 0, false)]
    public void Decoration_and_numbering_lead_a_line(string line, int length, bool numbered)
    {
        Assert.Equal(length, Decoration.Leading(line, out bool isNumbered));
        Assert.Equal(numbered, isNumbered);
    }

    [Theory]
    [InlineData("--------", true)]
    [InlineData("━━━━━━━", true)]
    [InlineData(" *-*-*-*-* ", true)]
    [InlineData("---", false)]
    [InlineData("---- a ----", false)]
    public void Lines_drawn_across_are_known(string line, bool isRule) => Assert.Equal(isRule, Decoration.IsRule(line));
}
