using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class DifferentOrganizationsTests
{
    [Theory]
    [InlineData("日立製作所", "日立ソリューションズ")]
    [InlineData("株式会社日立製作所", "日立")]
    [InlineData("Canon", "Canon IT Solutions")]
    [InlineData("三菱電機", "三菱重工")]
    [InlineData("三菱電機株式会社", "三菱電機システム株式会社")]
    [InlineData("トヨタ自動車", "トヨタ自動車東日本")]
    [InlineData("Hitachi, Ltd.", "Hitachi Systems, Ltd.")]
    [InlineData("ソニー", "ソニーグループ")]
    [InlineData("NEC", "NECソリューションイノベータ")]
    [InlineData("NEC", "NFC")]
    [InlineData("サンプルホールディングス", "サンプル")]
    [InlineData("Sample Holdings", "Sample")]
    [InlineData("Sample Group", "Sample")]
    [InlineData("サンプル大阪支店", "サンプル")]
    [InlineData("サンプル協同組合", "サンプル")]
    [InlineData("Tiffany & Co.", "Tiffany")]
    [InlineData("R&D", "RD")]
    [InlineData("C++", "C")]
    [InlineData("C#", "C")]
    [InlineData("@IT", "IT")]
    [InlineData("Lincoln", "Lin")]
    [InlineData("Zinc", "Z")]
    [InlineData("Sample Unlimited", "Sample")]
    [InlineData("Sample EV", "Sample")]
    [InlineData("Costco", "Cost")]
    [InlineData("Basf", "B")]
    [InlineData("Visa", "Vi")]
    [InlineData("AG Insurance", "Insurance")]
    [InlineData("Co-op", "op")]
    [InlineData("GK Software", "Software")]
    [InlineData("株本製作所", "本製作所")]
    [InlineData("有田電機", "田電機")]
    [InlineData("社団法人学会", "学会社団")]
    [InlineData("島田電機", "嶋田電機")]
    [InlineData("キヤノン", "キャノン")]
    [InlineData("ビール", "ビル")]
    [InlineData("一番", "ー番")]
    [InlineData("サン", "サーン")]
    [InlineData("ハナ", "バナ")]
    [InlineData("ハート", "パート")]
    [InlineData("ひたち", "ヒタチ")]
    [InlineData("日立", "ヒタチ")]
    [InlineData("サンプル1", "サンプル2")]
    [InlineData("サンプル", "サンプルⅡ")]
    [InlineData("Société", "Societe")]
    [InlineData("Sample（東京）", "Sample")]
    [InlineData("ΝΕC", "NEC")]
    public void Different_names_keep_different_keys(string one, string other) =>
        Assert.NotEqual(OrganizationKey.Of(other), OrganizationKey.Of(one));

    [Theory]
    [InlineData("株式会社", "株式会社")]
    [InlineData("(株)", "株")]
    [InlineData("㈱", "株")]
    [InlineData("AG", "ag")]
    [InlineData("Limited", "limited")]
    [InlineData("Co., Ltd.", "coltd")]
    [InlineData("Company Limited", "companylimited")]
    [InlineData("The", "the")]
    [InlineData("!!!", "!!!")]
    [InlineData("……", "......")]
    [InlineData("一", "一")]
    public void A_name_of_nothing_but_forms_or_signs_keeps_itself(string name, string key) =>
        Assert.Equal(key, OrganizationKey.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData("  \u3000\t\n")]
    [InlineData("\u200B\uFEFF\u2060")]
    public void Only_a_name_of_which_nothing_is_seen_has_no_key(string name) => Assert.Equal("", OrganizationKey.Of(name));

    [Fact]
    public void A_key_is_short_enough_to_be_stored_however_much_a_name_grows_when_normalized() =>
        Assert.InRange(OrganizationKey.Of(new string('ﷺ', 2_000)).Length, 1_500, 2_000);
}
