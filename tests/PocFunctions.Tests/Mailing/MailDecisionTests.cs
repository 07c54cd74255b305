using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Mailing;

/// <summary>What a sender does with an intent, by how the intent and its vendor stand.</summary>
public class MailDecisionTests
{
    private static readonly DateTimeOffset Now = SampleVendor.Now;

    private static readonly Vendor Applied = SampleVendor.New();
    private static readonly MailIntent Verify = MailIntent.Verify(Applied.VendorId, 1, SampleForm.TeamEmail, Now);

    private static readonly Vendor Asked = SampleVendor.Active() with { State = VendorState.Due, Cycle = new ReconfirmationCycle(2, true, Now, 1, Now) };
    private static readonly MailIntent Confirm = MailIntent.Confirm(Asked, 2, 1, SampleForm.TeamEmail, Now);

    private static readonly Dictionary<string, (Vendor Vendor, MailIntent Mail, string Action)> Rows = new()
    {
        ["verify: pending"] = (Applied, Verify, "Send"),
        ["verify: awaiting approval, this address unproven"] = (Applied with { State = VendorState.AwaitingApproval }, Verify, "Send"),
        ["verify: on the register, this address unproven"] = (Applied with { State = VendorState.Active }, Verify, "Send"),
        ["verify: proven meanwhile"] = (Applied with { ProvenEmails = [new ProvenEmail(SampleForm.TeamEmail, Now)] }, Verify, "Drop"),
        ["verify: another revision"] = (Applied with { Revision = 2 }, Verify, "Drop"),
        ["verify: refused"] = (Applied with { State = VendorState.Refused }, Verify, "Drop"),
        ["verify: expired"] = (Applied with { State = VendorState.Expired }, Verify, "Drop"),
        ["verify: left"] = (Applied with { State = VendorState.Left }, Verify, "Drop"),
        ["confirm: pending"] = (Asked, Confirm, "Send"),
        ["confirm: unresponsive, asked again"] = (Asked with { State = VendorState.Unresponsive }, Confirm, "Send"),
        ["confirm: answered meanwhile"] = (Asked with { State = VendorState.Active, Cycle = Asked.Cycle with { Open = false } }, Confirm, "Drop"),
        ["confirm: cycle over"] = (Asked with { State = VendorState.Unresponsive, Cycle = Asked.Cycle with { Open = false } }, Confirm, "Drop"),
        ["confirm: the next cycle runs"] = (Asked with { Cycle = Asked.Cycle with { Number = 3 } }, Confirm, "Drop"),
        ["confirm: address not proven"] = (Asked with { ProvenEmails = [] }, Confirm, "Drop"),
        ["confirm: suspended"] = (Asked with { State = VendorState.Suspended }, Confirm, "Drop"),
        ["confirm: another revision"] = (Asked with { Revision = 2 }, Confirm, "Drop"),
        ["claimed a moment ago"] = (Applied, Claimed(1, TimeSpan.Zero), "Wait"),
        ["claimed almost a lease ago"] = (Applied, Claimed(1, MailDecision.ClaimLease - TimeSpan.FromTicks(1)), "Wait"),
        ["claimed a lease ago"] = (Applied, Claimed(1, MailDecision.ClaimLease), "Send"),
        ["claimed the second time, a moment ago"] = (Applied, Claimed(2, TimeSpan.Zero), "Wait"),
        ["claimed the second time, a lease ago"] = (Applied, Claimed(2, MailDecision.ClaimLease), "GiveUp"),
        ["claimed a lease ago and no longer wanted"] = (Applied with { State = VendorState.Refused }, Claimed(1, MailDecision.ClaimLease), "Drop"),
        ["sent"] = (Applied, Verify with { State = MailState.Sent }, "Nothing"),
        ["failed"] = (Applied, Verify with { State = MailState.Failed }, "Nothing"),
        ["dropped"] = (Applied, Verify with { State = MailState.Dropped }, "Nothing"),
        ["ambiguous"] = (Applied, Verify with { State = MailState.Ambiguous }, "Nothing"),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sender_decides(string row) => Assert.Equal(Rows[row].Action, MailDecision.On(Rows[row].Vendor, Rows[row].Mail, Now).ToString());

    [Fact]
    public void The_id_of_a_mail_says_what_it_is_for_and_nothing_else()
    {
        string[] ids =
        [
            Verify.MailId,
            MailIntent.Verify(Applied.VendorId, 2, SampleForm.TeamEmail, Now).MailId,
            MailIntent.Verify(Applied.VendorId, 1, SampleForm.PersonEmail, Now).MailId,
            MailIntent.Verify(SampleVendor.NewId(), 1, SampleForm.TeamEmail, Now).MailId,
            Confirm.MailId,
            MailIntent.Confirm(Asked, 2, 2, SampleForm.TeamEmail, Now).MailId,
            MailIntent.Confirm(Asked, 3, 1, SampleForm.TeamEmail, Now).MailId,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(Verify.MailId, MailIntent.Verify(Applied.VendorId, 1, SampleForm.TeamEmail, Now.AddYears(1)).MailId);
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
    }

    private static MailIntent Claimed(int attempts, TimeSpan ago) => Verify with { State = MailState.Claimed, Attempts = attempts, ClaimedAt = Now - ago };
}
