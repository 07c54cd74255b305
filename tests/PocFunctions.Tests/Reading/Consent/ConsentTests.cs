using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Reading.Cleaning;
using PocFunctions.Pipeline.Reading.Consent;
using Xunit;

namespace PocFunctions.Tests.Reading.Consent;

public sealed class ConsentTests
{
    [Theory]
    [InlineData("体制に 同意します。")]
    [InlineData("体制に\n同\n意いたします")]
    [InlineData("We agree with X to coordinate")]
    [InlineData("WE AGREE WITH X")]
    [InlineData("We hereby\nagree to it")]
    [InlineData("■ 同意します")]
    [InlineData("[x] 同意する [ ] 同意しない")]
    [InlineData("● 同意する ○ 同意しない")]
    [InlineData("同意しますか？ はい")]
    [InlineData("同意しますか\n☑はい ☐いいえ")]
    [InlineData("同意します [レ]")]
    [InlineData("~~同意しません~~\n同意します")]
    [InlineData("同意します。\n\n同意しない場合はご返送不要です。")]
    public void Consent_is_given(string text) => Assert.True(Find(text).Given);

    [Theory]
    [InlineData("同意しません")]
    [InlineData("同意致しかねます。")]
    [InlineData("不同意します")]
    [InlineData("We do not\nagree with X")]
    [InlineData("We cannot agree")]
    [InlineData("We disagree with X")]
    [InlineData("□ 同意します")]
    [InlineData("[ ] We agree with X")]
    [InlineData("□\n同意します")]
    [InlineData("□ 甲は、乙の\n定める体制に同意します。")]
    [InlineData("□ 同意する ■ 同意しない")]
    [InlineData("□ 同意する □ 同意しない")]
    [InlineData("○ 同意する ● 同意しない")]
    [InlineData("~~同意します~~")]
    [InlineData("<del>We agree with X</del>")]
    [InlineData("同意しますか？ いいえ")]
    [InlineData("同意しますか？ はい・いいえ")]
    [InlineData("同意しますか")]
    [InlineData("同意します [ ]")]
    [InlineData("同意します。\n\n上記には同意できません。")]
    public void Consent_is_refused(string text)
    {
        ConsentReading reading = Find(text);

        Assert.False(reading.Given);
        Assert.NotNull(reading.Found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("同意書を送ります")]
    [InlineData("同じ意見です")]
    [InlineData("the agreement is attached")]
    [InlineData("vendors agree to allow")]
    [InlineData("個人情報の取り扱いに同意します")]
    [InlineData("同意しない場合はご返送不要です。")]
    public void Other_words_say_nothing_of_consent(string text) => Assert.Equal(ConsentReading.Absent, Find(text));

    [Fact]
    public void Line_that_decided_is_told() => Assert.Equal(new ConsentReading(true, 3, "体制に 同意します。"), Find("a\nb\n体制に 同意します。\nc"));

    private static ConsentReading Find(string text) => ConsentFinder.Find(text, LineSplitter.Split(text));
}
