using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class DomainDisplayTests
{
    [Theory]
    [InlineData("xn--wgv71a119e.jp", "日本語.jp (xn--wgv71a119e.jp)")]
    [InlineData("XN--WGV71A119E.jp", "日本語.jp (XN--WGV71A119E.jp)")]
    [InlineData("mail.xn--wgv71a119e.jp", "mail.日本語.jp (mail.xn--wgv71a119e.jp)")]
    [InlineData("xn--85x722f.xn--55qx5d.cn", "食狮.公司.cn (xn--85x722f.xn--55qx5d.cn)")]
    [InlineData("xn--bcher-kva.example", "bücher.example (xn--bcher-kva.example)")]
    [InlineData("xn--mgba3gch31f060k.example", "xn--mgba3gch31f060k.example")]
    [InlineData("xn--eckwd4c7c.xn--zckzah", "ドメイン.テスト (xn--eckwd4c7c.xn--zckzah)")]
    [InlineData("xn--80ak6aa92e.com", "аррӏе.com (xn--80ak6aa92e.com)")]
    public void An_internationalized_domain_is_shown_in_both_spellings(string domain, string shown) =>
        Assert.Equal(shown, DomainDisplay.Of(domain));

    [Theory]
    [InlineData("example.co.jp")]
    [InlineData("xn-example.com")]
    [InlineData("xn--.com")]
    [InlineData("xn--a.com")]
    [InlineData("xn--a-.com")]
    [InlineData("xn--abc-.com")]
    [InlineData("xn--99999999.com")]
    [InlineData("xn--!!!.com")]
    [InlineData("xn--日本.com")]
    [InlineData("xn--wgv71a119e.xn--99999999")]
    [InlineData("")]
    [InlineData(".")]
    public void Plain_and_broken_ones_are_shown_as_they_are(string domain) => Assert.Equal(domain, DomainDisplay.Of(domain));

    /// <summary>From RFC 3492, 7.1 (A, B, H, L, P).</summary>
    [Theory]
    [InlineData("egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟")]
    [InlineData("ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文")]
    [InlineData("n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか")]
    [InlineData("3b-ww4c5e180e575a65lsy2b", "3年b組金八先生")]
    [InlineData("majikoi5-783gue6qz075azm5e", "majiでkoiする5秒前")]
    public void Punycode_is_decoded(string encoded, string text) => Assert.Equal(text, Punycode.Decode(encoded));

    /// <summary>Invisible characters, line ends and marks that turn the line around would show another domain than there is.</summary>
    [Theory]
    [InlineData("xn--ab-m1t.example")]
    [InlineData("xn--ab-j1t.example")]
    public void A_label_that_hides_something_is_not_decoded(string domain)
    {
        Assert.NotNull(Punycode.Decode(domain[4..domain.IndexOf('.', StringComparison.Ordinal)]));
        Assert.Equal(domain, DomainDisplay.Of(domain));
    }
}
