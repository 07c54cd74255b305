using PocFunctions.Pipeline.Reading.Values;
using Xunit;

namespace PocFunctions.Tests.Reading.Values;

public sealed class ValueTests
{
    [Theory]
    [InlineData("vh@a.example", "vh@a.example")]
    [InlineData("山田 <VH@A.Example>", "VH@a.example")]
    [InlineData("mailto:vh@a.example?subject=x", "vh@a.example")]
    [InlineData("vh[at]a[dot]example", "vh@a.example")]
    [InlineData("vh at a dot example", "vh@a.example")]
    [InlineData("ｖｈ＠ａ．ｅｘａｍｐｌｅ", "vh@a.example")]
    [InlineData("vh＠ａ．jp", "vh@a.jp")]
    [InlineData("vhアットa.example", "vh@a.example")]
    [InlineData("a@x.example, b@x.example;c@x.example", "a@x.example b@x.example c@x.example")]
    [InlineData("a@x.example、b@x.example / c@x.example", "a@x.example b@x.example c@x.example")]
    [InlineData("a@x.example\nb@x.example", "a@x.example b@x.example")]
    [InlineData("a@日本語.jp", "a@xn--wgv71a119e.jp")]
    [InlineData("a@ﾃﾞﾓ.jp", "a@xn--edkuc.jp")]
    [InlineData("a@x.example（代表）", "a@x.example")]
    [InlineData("代表: a@x.example。", "a@x.example")]
    [InlineData("a@x.example a@X.example", "a@x.example")]
    [InlineData("o'neill+vh@x.example", "o'neill+vh@x.example")]
    public void Addresses_are_found_in_what_stands_around_them(string answer, string addresses)
    {
        EmailList list = EmailList.Parse(answer);

        Assert.Equal(addresses.Split(' '), list.Good);
        Assert.Empty(list.Bad);
    }

    [Theory]
    [InlineData("vh")]
    [InlineData("vh@")]
    [InlineData("@x.example")]
    [InlineData("vh@localhost")]
    [InlineData("vh@192.168.0.1")]
    [InlineData("vh@-x.example")]
    [InlineData("vh@x..example")]
    [InlineData("山田@x.example")]
    [InlineData("vh@x_y.example")]
    [InlineData("vh@!!.日本")]
    public void What_is_no_address_is_told(string answer)
    {
        EmailList list = EmailList.Parse(answer);

        Assert.Empty(list.Good);
        Assert.Single(list.Bad);
    }

    [Fact]
    public void Address_longer_than_smtp_takes_is_none()
    {
        Assert.Null(EmailAddress.Normalize(new string('a', 65) + "@x.example"));
        Assert.Null(EmailAddress.Normalize("a@" + string.Concat(Enumerable.Repeat("abcdefghi.", 26)) + "example"));
        Assert.Null(EmailAddress.Normalize("a@" + new string('日', 60) + ".jp"));
    }

    [Theory]
    [InlineData("03-1234-5678", "+81312345678")]
    [InlineData("(03)1234-5678", "+81312345678")]
    [InlineData("0312345678", "+81312345678")]
    [InlineData("+81 (0)3-1234-5678", "+81312345678")]
    [InlineData("+81-3-1234-5678", "+81312345678")]
    [InlineData("81-3-1234-5678", "+81312345678")]
    [InlineData("010-1-412-268-5800", "+14122685800")]
    [InlineData("+1 412-268-5800", "+14122685800")]
    [InlineData("+39 06 6982 0000", "+390669820000")]
    [InlineData("03-1234-5678 (内線:123)", "+81312345678")]
    [InlineData("03-1234-5678, 03-9999-9999", "+81312345678")]
    [InlineData("TEL 090-1234-5678", "+819012345678")]
    [InlineData("0120-444-444", "+81120444444")]
    public void Known_numbers_have_e164(string telephone, string e164) => Assert.Equal(e164, TelephoneNumbers.ToE164(telephone));

    [Theory]
    [InlineData("")]
    [InlineData("山田まで")]
    [InlineData("1234")]
    [InlineData("1234-5678")]
    [InlineData("+")]
    [InlineData("+999 123456789")]
    [InlineData("0000000000000000000000000000000000000")]
    public void Unknown_numbers_have_none(string telephone) => Assert.Null(TelephoneNumbers.ToE164(telephone));

    [Theory]
    [InlineData("０３−１２３４−５６７８", "03-1234-5678")]
    [InlineData("03ー1234—5678", "03-1234-5678")]
    [InlineData("03-1234-5678 FAX: 03-1234-9999", "03-1234-5678")]
    [InlineData("03-1234-5678 (コールセンター)", "03-1234-5678 (コールセンター)")]
    [InlineData("03-1234-5678、", "03-1234-5678")]
    public void Telephone_is_folded_and_loses_its_fax(string answer, string telephone) => Assert.Equal(telephone, Telephone.Normalize(answer));

    [Theory]
    [InlineData("なし")]
    [InlineData("Ｎ／Ａ")]
    [InlineData("特に なし。")]
    [InlineData("同上")]
    [InlineData("○○株式会社")]
    [InlineData("vh@--御社名--.co.jp")]
    [InlineData("00-0000-0000")]
    [InlineData("-")]
    [InlineData("xxxx")]
    public void Placeholders_are_known(string answer) => Assert.True(Placeholders.IsPlaceholder(answer));

    [Theory]
    [InlineData("サンプル電機株式会社")]
    [InlineData("梨田 なしこ")]
    [InlineData("NA Systems")]
    [InlineData("03-0000-0001")]
    [InlineData("Nonexistent Ltd.")]
    public void Answers_are_no_placeholders(string answer) => Assert.False(Placeholders.IsPlaceholder(answer));

    [Theory]
    [InlineData("同上", true)]
    [InlineData("（同上）", true)]
    [InlineData("Same as above", true)]
    [InlineData("なし", false)]
    [InlineData("同上町1-1", false)]
    public void Dittos_are_known(string answer, bool isDitto) => Assert.Equal(isDitto, Placeholders.IsDitto(answer));
}
