using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class PublicMailDomainsTests
{
    [Theory]
    [InlineData("gmail.com")]
    [InlineData("yahoo.co.jp")]
    [InlineData("outlook.com")]
    [InlineData("outlook.jp")]
    [InlineData("hotmail.co.jp")]
    [InlineData("live.jp")]
    [InlineData("icloud.com")]
    [InlineData("me.com")]
    [InlineData("proton.me")]
    [InlineData("qq.com")]
    [InlineData("163.com")]
    [InlineData("naver.com")]
    [InlineData("gmx.de")]
    [InlineData("yandex.ru")]
    [InlineData("docomo.ne.jp")]
    [InlineData("ezweb.ne.jp")]
    [InlineData("i.softbank.jp")]
    [InlineData("t.vodafone.ne.jp")]
    [InlineData("au.com")]
    [InlineData("ymobile.ne.jp")]
    [InlineData("nifty.com")]
    [InlineData("ocn.ne.jp")]
    [InlineData("maple.ocn.ne.jp")]
    [InlineData("m2.dion.ne.jp")]
    [InlineData("tk2.so-net.ne.jp")]
    [InlineData("xxx.biglobe.ne.jp")]
    [InlineData("jcom.home.ne.jp")]
    [InlineData("jcom.zaq.ne.jp")]
    [InlineData("sea.plala.or.jp")]
    [InlineData("f2.dti.ne.jp")]
    [InlineData("a1.asahi-net.or.jp")]
    [InlineData("mbr.nifty.com")]
    public void A_mailbox_that_anybody_can_have_says_nothing(string host) =>
        Assert.True(PublicMailDomains.Contains(EmailDomain.RegistrableOf("someone@" + host)!));

    [Theory]
    [InlineData("jpcert.or.jp")]
    [InlineData("hitachi.co.jp")]
    [InlineData("microsoft.com")]
    [InlineData("google.com")]
    [InlineData("apple.com")]
    [InlineData("gmail.com.example")]
    [InlineData("notgmail.com")]
    [InlineData("nttdocomo.com")]
    [InlineData("kddi.com")]
    [InlineData("fujitsu.com")]
    public void A_company_s_own_domain_is_not_public(string host) =>
        Assert.False(PublicMailDomains.Contains(EmailDomain.RegistrableOf("psirt@" + host)!));
}
