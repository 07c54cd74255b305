using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class SkeletonTests
{
    [Theory]
    // Cyrillic, Greek, Armenian among Latin, small and large
    [InlineData("microsoft", "micrоsоft")]
    [InlineData("Apple", "Аpple")]
    [InlineData("paypal", "раураl")]
    [InlineData("TOYOTA", "ТОYОТА")]
    [InlineData("toyota", "ТОYОТА")]
    [InlineData("HONDA", "НОNDА")]
    [InlineData("NOKIA", "ΝΟΚΙΑ")]
    [InlineData("vmware", "νmware")]
    [InlineData("NEXT", "ΝΕΧТ")]
    [InlineData("canon", "cаnоn")]
    [InlineData("sony", "ѕony")]
    [InlineData("xerox", "хerox")]
    [InlineData("epson", "еpsоn")]
    [InlineData("kobe", "kօbe")]
    [InlineData("COCO", "СОСО")]
    // Digits and letters, letters that are two others
    [InlineData("google", "g00gle")]
    [InlineData("Google", "G0OGLE")]
    [InlineData("paypal", "paypa1")]
    [InlineData("paypal", "paypaI")]
    [InlineData("IBM", "lBM")]
    [InlineData("ibm", "1bm")]
    [InlineData("microsoft", "rnicrosoft")]
    [InlineData("amazon", "arnazon")]
    [InlineData("windows", "vvindows")]
    [InlineData("dell", "clell")]
    [InlineData("intel", "lntel")]
    // Diacritics
    [InlineData("google", "gooģle")]
    [InlineData("societe", "société")]
    [InlineData("moller", "møller")]
    [InlineData("lodz", "łodz")]
    [InlineData("Citrix", "Cıtrix")]
    // Kana and kanji
    [InlineData("ロボット", "口ボット")]
    [InlineData("エンジン", "工ンジン")]
    [InlineData("カシオ", "力シオ")]
    [InlineData("トヨタ", "卜ヨタ")]
    [InlineData("ニコン", "二コン")]
    [InlineData("ハード", "八ード")]
    [InlineData("タイヤ", "夕イヤ")]
    [InlineData("サーバ", "サ一バ")]
    [InlineData("チバ", "千バ")]
    [InlineData("オムロン", "才ムロン")]
    [InlineData("ミツビシ", "三ツビシ")]
    [InlineData("ヒタチ", "匕タチ")]
    [InlineData("ムサシ", "厶サシ")]
    [InlineData("ヘルス", "へルス")]
    [InlineData("キヤノン", "キャノン")]
    [InlineData("パナソニック", "バナソニック")]
    [InlineData("シャープ", "ツャープ")]
    [InlineData("ソニー", "ンニー")]
    [InlineData("未来電機", "末来電機")]
    [InlineData("日本", "曰本")]
    [InlineData("土木", "士木")]
    [InlineData("日本冶金", "日本治金")]
    [InlineData("〇一電機", "O一電機")]
    public void What_looks_alike_has_another_key_and_a_skeleton_in_common(string one, string other)
    {
        Assert.NotEqual(OrganizationKey.Of(one), OrganizationKey.Of(other));
        Assert.NotEmpty(Skeleton.AllOf(one).Intersect(Skeleton.AllOf(other)));
    }

    [Theory]
    [InlineData("日立製作所", "日立ソリューションズ")]
    [InlineData("三菱電機", "三菱重工")]
    [InlineData("NEC", "NFC")]
    [InlineData("NEC", "VEC")]
    [InlineData("Canon", "Kanon")]
    [InlineData("Sony", "Somy")]
    [InlineData("google", "goggle")]
    [InlineData("ハート", "ノート")]
    [InlineData("大阪", "太阪")]
    [InlineData("東京", "京東")]
    [InlineData("第一電機", "第電機")]
    [InlineData("ビール", "ビル")]
    [InlineData("高橋", "橋本")]
    [InlineData("f5", "fs")]
    [InlineData("Яндекс", "Yandex")]
    [InlineData("example.co.jp", "example.jp")]
    [InlineData("example.com", "examplecom")]
    public void What_looks_different_has_no_skeleton_in_common(string one, string other) =>
        Assert.Empty(Skeleton.AllOf(one).Intersect(Skeleton.AllOf(other)));

    [Theory]
    [InlineData("コンピューター", "コンピュータ", true)]
    [InlineData("日本コンピューター販売", "日本コンピュータ販売", true)]
    [InlineData("サーバー", "サーバ", true)]
    [InlineData("プリンターズ", "プリンタズ", false)]
    [InlineData("ソニー", "ソニ", false)]
    [InlineData("ミラー", "ミラ", false)]
    [InlineData("ビール", "ビル", false)]
    public void A_long_vowel_at_the_end_of_a_long_katakana_word_is_a_matter_of_taste(string one, string other, bool alike) => Assert.Equal(
        alike, NameSkeletons.Of(OrganizationKey.Of(one)).SequenceEqual(NameSkeletons.Of(OrganizationKey.Of(other))));

    [Fact]
    public void A_name_without_a_key_looks_like_nothing() => Assert.Empty(NameSkeletons.Of(""));
}
