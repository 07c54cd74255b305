using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class MixedScriptsTests
{
    [Theory]
    [InlineData("Sаmple")]
    [InlineData("ΝΕC")]
    [InlineData("micrоsoft.com")]
    [InlineData("Sample Соrp")]
    [InlineData("ＮЕＣ")]
    [InlineData("µTorrent")]
    [InlineData("kօbe")]
    [InlineData("АБВ電機")]
    [InlineData("日本Sаmple")]
    [InlineData("Gооgle日本")]
    [InlineData("пример-sаmple")]
    [InlineData("αβгamma")]
    public void Scripts_mixed_in_one_word_are_suspicious(string text) => Assert.True(MixedScripts.Suspicious(text));

    [Theory]
    [InlineData("")]
    [InlineData("Sample Electric")]
    [InlineData("サンプル電機")]
    [InlineData("NECプラットフォームズ")]
    [InlineData("日立Sample研究所")]
    [InlineData("お名前.com")]
    [InlineData("プラスα研究所")]
    [InlineData("Яндекс")]
    [InlineData("ΑΒΓ")]
    [InlineData("Яндекс Cloud")]
    [InlineData("пример.example")]
    [InlineData("삼성SDS")]
    [InlineData("中文Sample")]
    [InlineData("ไทยsoft")]
    [InlineData("Société Générale")]
    [InlineData("3M")]
    [InlineData("C++")]
    [InlineData("サーバー")]
    [InlineData("ｻﾝﾌﾟﾙABC")]
    public void Scripts_that_go_together_are_not(string text) => Assert.False(MixedScripts.Suspicious(text));
}
