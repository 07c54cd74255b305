using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>What a form makes of an application, or of one that was made before.</summary>
public class ApplicationsTests
{
    private const string First = "first submission";
    private const string Later = "later submission";

    private static readonly DateTimeOffset Now = SampleVendor.Now;
    private static readonly ContactForm Same = SampleForm.Filled;
    private static readonly ContactForm Other = ChangeSteps.Telephoned;

    private static readonly Vendor Proven = Applied() with
    {
        State = VendorState.AwaitingApproval,
        ProvenEmails = [new ProvenEmail(SampleForm.TeamEmail, Now)],
        Approvals = [new Approval("first", Now, "telephoned")],
        Attention = [new AttentionItem(AttentionKinds.Approval, Now)],
    };

    // What stands, what comes, and the revision it makes; null where nothing is to be written.
    private static readonly Dictionary<string, (Vendor Vendor, string Hash, ContactForm Form, int? Revision)> Rows = new()
    {
        ["the same message again"] = (Applied(), First, Same, null),
        ["the same message again, decided meanwhile"] = (Applied() with { State = VendorState.Refused }, First, Same, null),
        ["the same data again"] = (Applied(), Later, Same, 1),
        ["the same data again, proven meanwhile"] = (Proven, Later, Same, 1),
        ["other data"] = (Applied(), Later, Other, 2),
        ["other data, proven meanwhile"] = (Proven, Later, Other, 2),
        ["the same data after a refusal"] = (Applied() with { State = VendorState.Refused }, Later, Same, 2),
        ["the same data after it expired"] = (Applied() with { State = VendorState.Expired }, Later, Same, 2),
        ["the same data after it left"] = (Applied() with { State = VendorState.Left, ApprovedRevision = 1 }, Later, Same, 2),
        ["other data after it expired"] = (Applied() with { State = VendorState.Expired }, Later, Other, 2),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Fact]
    public void A_new_application_asks_each_address_of_team_and_primary_contact_in_a_mail_of_its_own()
    {
        var change = Applications.New(SampleVendor.NewId(), First, Same, ["mixedScripts"], Now);

        Assert.Equal((VendorState.AwaitingVerification, 1, First), (change.Vendor.State, change.Vendor.Revision, change.Vendor.SubmissionHash));
        Assert.Equal([new TakenSubmission(First, 1)], change.Vendor.Submissions);
        Assert.Equal(Now.AddDays(14), change.Vendor.NextActionAt);
        Assert.Equal(["mixedScripts"], change.Vendor.Oddities);
        Assert.Equal([SampleForm.TeamEmail, SampleForm.PersonEmail], change.Mails.Select(mail => mail.Recipient));
        Assert.All(change.Mails, mail => Assert.Equal(MailPurpose.Verify, mail.Purpose));
        Assert.Equal(change.Mails.Select(mail => mail.MailId), change.Vendor.LastMails);
        Assert.Equal(VendorEvents.Applied, Assert.Single(change.History).Event);
        Assert.Equal(1, change.Revision!.Number);
    }

    [Fact]
    public void One_address_named_twice_is_asked_once()
    {
        var form = Same with { PrimaryContact = Same.PrimaryContact with { Emails = [SampleForm.TeamEmail] } };

        Assert.Single(Applications.New(SampleVendor.NewId(), First, form, [], Now).Mails);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_form_for_an_application_that_is_there_makes(string what)
    {
        var (vendor, hash, form, expected) = Rows[what];

        var change = Applications.Again(vendor, hash, form, [], Now.AddDays(1));

        Assert.Equal(expected, change?.Vendor.Revision);
        if (change is null)
        {
            return;
        }

        Assert.Equal(new TakenSubmission(hash, change.Vendor.Revision), change.Vendor.Submissions[^1]);
        if (expected == vendor.Revision)
        {
            // Nothing but the link of the submission to what it repeats.
            SampleVendor.AssertSame(vendor with { Submissions = change.Vendor.Submissions }, change.Vendor);
            Assert.Empty(change.Mails);
            Assert.Null(change.Revision);
            return;
        }

        Assert.Equal(VendorState.AwaitingVerification, change.Vendor.State);
        Assert.Empty(change.Vendor.ProvenEmails);
        Assert.Empty(change.Vendor.Approvals);
        Assert.Empty(change.Vendor.Attention);
        Assert.Null(change.Vendor.ApprovedRevision);
        Assert.Equal(Now.AddDays(15), change.Vendor.NextActionAt);
        Assert.Equal(2, change.Mails.Count);
        Assert.Empty(change.Mails.Select(mail => mail.MailId).Intersect(Applications.New(vendor.VendorId, First, Same, [], Now).Mails.Select(mail => mail.MailId)));
        Assert.Equal((VendorEvents.Revised, hash), (Assert.Single(change.History).Event, change.History[0].Detail));
        Assert.Equal(form == Other ? ["team.telephone"] : [], change.History[0].Fields!.Select(field => field.Field));
    }

    [Fact]
    public void The_list_of_submissions_stays_short_and_keeps_the_one_in_force()
    {
        var vendor = Applied();
        for (var number = 0; number < 120; number++)
        {
            vendor = Applications.Again(vendor, $"repeat {number}", Same, [], Now)!.Vendor;
        }

        Assert.Equal(50, vendor.Submissions.Count);
        Assert.Equal("repeat 119", vendor.Submissions[^1].Hash);
        Assert.Contains(new TakenSubmission(First, 1), vendor.Submissions);
    }

    private static Vendor Applied() => Applications.New(new string('a', 32), First, Same, [], Now).Vendor;
}
