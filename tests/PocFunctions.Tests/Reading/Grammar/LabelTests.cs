using PocFunctions.Pipeline.Reading.Grammar;
using Xunit;

namespace PocFunctions.Tests.Reading.Grammar;

public sealed class LabelTests
{
    [Theory]
    [InlineData("1. 組織名 (Organization Name): a", "OrganizationName", " a")]
    [InlineData("企業・組織名：a", "OrganizationName", "a")]
    [InlineData("【氏　名】 a", "Name", "a")]
    [InlineData("部署名 / Department: a", "Affiliation", " a")]
    [InlineData("**役職**: a", "Title", " a")]
    [InlineData("Ｅ‐Ｍａｉｌ＝a", "Email", "a")]
    [InlineData("ﾒｰﾙｱﾄﾞﾚｽ:a", "Email", "a")]
    [InlineData("(Team e-mail address): a", "Email", " a")]
    [InlineData("TEL/FAX  a", "Telephone", "a")]
    [InlineData("Mail Address: a", "MailAddress", " a")]
    [InlineData("所在地\ta", "MailAddress", "a")]
    [InlineData("組織名 (株)サンプル", "OrganizationName", "(株)サンプル")]
    [InlineData("組織名（必須）：a", "OrganizationName", "a")]
    [InlineData("住所", "MailAddress", "")]
    [InlineData("FAX: a", "NotOurs", " a")]
    public void Label_and_answer_are_told_apart(string line, string kind, string answer)
    {
        LineReading reading = LineClassifier.Classify(line);

        Assert.Equal(LineKind.Label, reading.Kind);
        Assert.Equal(kind, reading.Label!.Kind.ToString());
        Assert.Equal(answer, line[reading.ValueStart..]);
    }

    [Theory]
    [InlineData("****連絡先情報 (Team Contact)****", "TeamHeading")]
    [InlineData("- ***連絡先情報 (Team Contact)****", "TeamHeading")]
    [InlineData("■ ハンドリングチーム責任者 2", "PrimaryHeading")]
    [InlineData("Primary Contact", "PrimaryHeading")]
    [InlineData("【副責任者】", "DeputyHeading")]
    [InlineData("責任者: 山田 太郎", "PrimaryHeading")]
    public void Heading_is_known(string line, string kind)
    {
        LineReading reading = LineClassifier.Classify(line);

        Assert.Equal(LineKind.Heading, reading.Kind);
        Assert.Equal(kind, reading.Label!.Kind.ToString());
    }

    [Theory]
    [InlineData("", "Blank")]
    [InlineData("　\u200B ", "Blank")]
    [InlineData("-- ", "Closing")]
    [InlineData("この確認書は、日本のベンダが", "Closing")]
    [InlineData("==========", "Rule")]
    [InlineData(" *チームアドレス (例) vh@--御社名--.co.jp などが望ましい。", "Explanation")]
    [InlineData("※ 必ずご記入ください", "Explanation")]
    [InlineData("From: a@b.example", "MailTrace")]
    [InlineData("Hello, I would like to buy your product: cheap.", "Text")]
    [InlineData("責任者が変わりました", "Text")]
    [InlineData("氏名等は次のとおりです", "Text")]
    [InlineData("Namespace: a", "Text")]
    public void Other_lines_are_no_labels(string line, string kind) => Assert.Equal(kind, LineClassifier.Classify(line).Kind.ToString());

    [Theory]
    [InlineData("連絡先メールアドレス (Team", "e-mail address): a")]
    [InlineData("2. 連絡先メール", "アドレス: a")]
    public void Label_broken_over_two_lines_is_one(string first, string second)
    {
        var lines = Pipeline.Reading.Cleaning.LineSplitter.Split(first + "\n" + second);
        var cursor = new LineCursor(lines);

        Assert.Equal(LabelKind.Email, cursor.Reading.Label?.Kind);
        Assert.Equal(" a", cursor.Line.Span[cursor.Reading.ValueStart..].ToString());
        Assert.Equal(2, cursor.Line.Number);
    }

    [Fact]
    public void No_two_labels_are_compared_as_the_same_but_mean_different_things()
    {
        var meanings = LabelTable.Entries.GroupBy(static entry => entry.Key).Where(static same => same.Select(static entry => entry.Kind).Distinct().Count() > 1);

        Assert.Empty(meanings.Select(static same => same.Key));
        Assert.All(LabelTable.Entries, static entry => Assert.InRange(entry.Key.Length, 1, 48));
    }
}
