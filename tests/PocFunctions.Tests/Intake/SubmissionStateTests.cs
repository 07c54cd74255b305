using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>What a sender is told of his submission, whatever others sent since.</summary>
public class SubmissionStateTests
{
    private const string Mine = "mine";
    private const string ChangeId = "c";

    private static readonly DateTimeOffset Now = SampleVendor.Now;

    private static readonly OpenChange Open = new()
    {
        ChangeId = ChangeId,
        Origin = ChangeOrigin.Submission,
        By = Actors.Vendor,
        CreatedAt = Now,
        TouchesEmail = true,
        ToProve = [ChangeSteps.NewEmail],
        NoticeOn = ChangeTimes.DayOf(Now),
    };

    private static readonly ChangeProposal Proposal = new()
    {
        ChangeId = ChangeId,
        Origin = ChangeOrigin.Submission,
        By = Actors.Vendor,
        Contact = ChangeSteps.Moved,
        BasedOn = 1,
        CreatedAt = Now,
    };

    private static readonly Dictionary<string, (Vendor? Vendor, StoredProposal? Proposal, string State)> Rows = new()
    {
        ["became nothing"] = (null, null, "Rejected"),
        ["applied"] = (Taken(VendorState.AwaitingVerification), null, "AwaitingVerification"),
        ["proven"] = (Taken(VendorState.AwaitingApproval), null, "AwaitingApproval"),
        ["approved"] = (Approved(VendorState.Active, 1), null, "Registered"),
        ["asked to reconfirm"] = (Approved(VendorState.Due, 1), null, "Registered"),
        ["held back"] = (Approved(VendorState.Suspended, 1), null, "Registered"),
        ["gone since"] = (Approved(VendorState.Left, 1), null, "Registered"),
        ["changed since"] = (Approved(VendorState.Active, 1) with { Revision = 4 }, null, "Registered"),
        ["refused"] = (Taken(VendorState.Refused), null, "Refused"),
        ["expired"] = (Taken(VendorState.Expired), null, "Expired"),
        ["replaced"] = (Taken(VendorState.AwaitingVerification) with { Revision = 2 }, null, "AwaitingVerification"),
        ["replaced by one that is proven"] = (Taken(VendorState.AwaitingApproval) with { Revision = 2 }, null, "AwaitingVerification"),
        ["replaced by one that is approved"] = (Approved(VendorState.Active, 2), null, "Expired"),
        ["replaced by one that is refused"] = (Taken(VendorState.Refused) with { Revision = 2 }, null, "Expired"),
        ["replaced by one that expired"] = (Taken(VendorState.Expired) with { Revision = 2 }, null, "Expired"),
        ["sent again for what it had been replaced by"] = (
            Taken(VendorState.AwaitingApproval, 2) with { Revision = 2 }, null, "AwaitingApproval"),
        ["a change, unproven"] = (SampleVendor.Active() with { OpenChanges = [Open] }, new(Proposal, null), "AwaitingVerification"),
        ["a change, proven"] = (
            SampleVendor.Active() with { OpenChanges = [Open with { Proven = [new ProvenEmail(ChangeSteps.NewEmail, Now)] }] },
            new(Proposal, null), "AwaitingApproval"),
        ["a change, applied"] = (SampleVendor.Active(), new(Proposal, ChangeOutcome.Applied), "Registered"),
        ["a change, refused"] = (SampleVendor.Active(), new(Proposal, ChangeOutcome.Refused), "Refused"),
        ["a change, expired"] = (SampleVendor.Active(), new(Proposal, ChangeOutcome.Expired), "Expired"),
        ["a change, separated"] = (SampleVendor.Active(), new(Proposal, ChangeOutcome.Separated), "AwaitingVerification"),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_submission_stands(string what)
    {
        var (vendor, proposal, expected) = Rows[what];
        Assert.Equal(expected, SubmissionStates.Of(Submission, vendor, proposal).ToString());
    }

    [Theory]
    [InlineData("AwaitingVerification", 29, true)]
    [InlineData("AwaitingApproval", 29, true)]
    [InlineData("Rejected", 29, true)]
    [InlineData("AwaitingApproval", 30, false)]
    [InlineData("Registered", 0, false)]
    [InlineData("Refused", 0, false)]
    [InlineData("Expired", 0, false)]
    public void The_form_is_shown_only_while_it_waits_and_for_a_month(string state, int days, bool shown) =>
        Assert.Equal(shown, SubmissionStates.ShowsForm(Enum.Parse<SubmissionState>(state), Now, Now.AddDays(days)));

    private static Submission Submission { get; } = new()
    {
        Hash = Mine,
        BlobName = "2026/01/05/09/x",
        ReceivedAt = Now,
        ReadAt = Now,
        Sha256 = "aa",
        MediaType = "application/json",
        Form = SampleForm.Filled,
        Issues = [],
        Lines = new Dictionary<string, int>(),
    };

    private static Vendor Taken(VendorState state, int revision = 1) =>
        SampleVendor.New(state: state) with { Submissions = [new TakenSubmission(Mine, 1), new TakenSubmission(Mine, revision)] };

    private static Vendor Approved(VendorState state, int revision) => Taken(state) with { ApprovedRevision = revision, Revision = revision };
}
