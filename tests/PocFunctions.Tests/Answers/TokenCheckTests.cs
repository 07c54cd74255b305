using PocFunctions.Pipeline.Answers;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>Which token may have which effect.</summary>
public class TokenCheckTests
{
    private static readonly DateTimeOffset Now = SampleVendor.Now;
    private static readonly Vendor Applied = SampleVendor.New();
    private static readonly StoredToken Verify = SampleVendor.Token();

    private static readonly Vendor Asked = SampleVendor.Active() with { State = VendorState.Due, Cycle = new ReconfirmationCycle(3, true, Now, 1, Now) };
    private static readonly StoredToken Confirm = SampleVendor.Token(MailPurpose.Confirm) with { CodeHash = null, Cycle = 3 };

    private static readonly Dictionary<string, (Vendor? Vendor, StoredToken? Token, string Standing)> VerifyRows = new()
    {
        ["as it should be"] = (Applied, Verify, "Good"),
        ["no vendor"] = (null, Verify, "NotGood"),
        ["no token"] = (Applied, null, "NotGood"),
        ["for another purpose"] = (Applied, Verify with { Purpose = MailPurpose.Confirm }, "NotGood"),
        ["about another revision"] = (Applied with { Revision = 2 }, Verify, "NotGood"),
        ["used"] = (Applied, Verify with { UsedAt = Now }, "Used"),
        ["used, then expired"] = (Applied, Verify with { UsedAt = Now, ExpiresAt = Now }, "Used"),
        ["a moment before its end"] = (Applied, Verify with { ExpiresAt = Now.AddTicks(1) }, "Good"),
        ["at its end"] = (Applied, Verify with { ExpiresAt = Now }, "NotGood"),
        ["four wrong codes"] = (Applied, Verify with { WrongCodes = 4 }, "Good"),
        ["five wrong codes"] = (Applied, Verify with { WrongCodes = 5 }, "NotGood"),
        ["address proven by another mail"] = (Applied with { ProvenEmails = [new ProvenEmail(Verify.Email, Now)] }, Verify, "Used"),
        ["another address proven"] = (Applied with { ProvenEmails = [new ProvenEmail("other@vendor.example", Now)] }, Verify, "Good"),
        ["awaiting approval"] = (Applied with { State = VendorState.AwaitingApproval }, Verify, "Good"),
        ["on the register"] = (Applied with { State = VendorState.Active }, Verify, "Good"),
        ["refused"] = (Applied with { State = VendorState.Refused }, Verify, "NotGood"),
        ["expired"] = (Applied with { State = VendorState.Expired }, Verify, "NotGood"),
        ["left"] = (Applied with { State = VendorState.Left }, Verify, "NotGood"),
    };

    private static readonly Dictionary<string, (Vendor? Vendor, StoredToken? Token, string Standing)> ConfirmRows = new()
    {
        ["as it should be"] = (Asked, Confirm, "Good"),
        ["no vendor"] = (null, Confirm, "NotGood"),
        ["no token"] = (Asked, null, "NotGood"),
        ["for another purpose"] = (Asked, Confirm with { Purpose = MailPurpose.Verify }, "NotGood"),
        ["about another revision"] = (Asked with { Revision = 2 }, Confirm, "NotGood"),
        ["of the cycle before"] = (Asked, Confirm with { Cycle = 2 }, "NotGood"),
        ["of a cycle to come"] = (Asked, Confirm with { Cycle = 4 }, "NotGood"),
        ["used"] = (Asked, Confirm with { UsedAt = Now }, "Used"),
        ["answered by another mail"] = (Asked with { State = VendorState.Active, Cycle = Asked.Cycle with { Open = false } }, Confirm, "Used"),
        ["late, unresponsive meanwhile"] = (Asked with { State = VendorState.Unresponsive, Cycle = Asked.Cycle with { Open = false } }, Confirm, "Good"),
        ["suspended"] = (Asked with { State = VendorState.Suspended }, Confirm, "NotGood"),
        ["left"] = (Asked with { State = VendorState.Left }, Confirm, "NotGood"),
    };

    public static TheoryData<string> VerifyCases => [.. VerifyRows.Keys];

    public static TheoryData<string> ConfirmCases => [.. ConfirmRows.Keys];

    [Theory]
    [MemberData(nameof(VerifyCases))]
    public void A_link_to_prove_a_mailbox_stands(string row) =>
        Assert.Equal(VerifyRows[row].Standing, TokenCheck.Verify(VerifyRows[row].Vendor, VerifyRows[row].Token, Now).ToString());

    [Theory]
    [MemberData(nameof(ConfirmCases))]
    public void A_link_to_confirm_stands(string row) =>
        Assert.Equal(ConfirmRows[row].Standing, TokenCheck.Confirm(ConfirmRows[row].Vendor, ConfirmRows[row].Token).ToString());

    [Fact]
    public void Tokens_are_parsed_as_they_were_minted_and_in_no_other_spelling()
    {
        for (var number = 0; number < 100; number++)
        {
            var minted = MailToken.Mint(SampleVendor.NewId());

            Assert.True(MailToken.TryParse(minted.Text, out var parsed));
            Assert.Equal(minted, parsed);
            Assert.Equal(64, minted.Text.Length);
            foreach (var other in (string?[])[null, "", minted.Text + "=", minted.Text[1..], minted.Text + "\n", " " + minted.Text[1..], "+" + minted.Text[1..]])
            {
                Assert.False(MailToken.TryParse(other, out _));
            }
        }
    }

    [Fact]
    public void Codes_are_six_digits_the_first_zeros_among_them()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => MailToken.MintCode()).ToList();

        Assert.All(codes, code => Assert.Matches("^[0-9]{6}$", code));
        Assert.True(codes.Distinct().Count() > 190);
    }
}
