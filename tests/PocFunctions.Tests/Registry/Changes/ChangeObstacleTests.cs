using PocFunctions.Pipeline.Operations;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry.Changes;

/// <summary>What keeps an operator from approving a change.</summary>
public class ChangeObstacleTests
{
    private const string ChangeId = "c";

    private static readonly TimeSpan CoolingOff = TimeSpan.FromDays(3);
    private static readonly DateTimeOffset Noticed = SampleVendor.Now;
    private static readonly ProvenEmail Proof = new(ChangeSteps.NewEmail, Noticed);

    private static readonly OpenChange Ready = new()
    {
        ChangeId = ChangeId,
        Origin = ChangeOrigin.Submission,
        By = Actors.Vendor,
        CreatedAt = SampleVendor.Now,
        TouchesEmail = true,
        ToProve = [ChangeSteps.NewEmail],
        Proven = [Proof],
        NoticeOn = ChangeTimes.DayOf(SampleVendor.Now),
        NoticedAt = Noticed,
    };

    private static readonly Dictionary<string, (Attempt Attempt, ChangeObstacle? Obstacle)> Rows = new()
    {
        ["nothing"] = (new(Ready), null),
        ["nothing, at the very end of the cooling-off"] = (new(Ready), null),
        ["another request is meant"] = (new(Ready with { ChangeId = "d" }), ChangeObstacle.NotOpen),
        ["an older revision was seen"] = (new(Ready) { Revision = 2, Seen = 1 }, ChangeObstacle.RevisionChanged),
        ["a revision to come was seen"] = (new(Ready) { Seen = 2 }, ChangeObstacle.RevisionChanged),
        ["his own edit"] = (new(Ready with { By = "first" }), ChangeObstacle.OwnRequest),
        ["another operator's edit"] = (new(Ready with { By = "second" }), null),
        ["the new address is not proven"] = (new(Ready with { Proven = [] }), ChangeObstacle.MailboxNotProven),
        ["one of two is not proven"] = (new(Ready with { ToProve = [ChangeSteps.NewEmail, "b@vendor.example"] }), ChangeObstacle.MailboxNotProven),
        ["an address was proven by what is no contact any more"] = (
            new(Ready) { ProvenEmails = [new ProvenEmail(SampleForm.TeamEmail, Noticed)] }, ChangeObstacle.MailboxNotProven),
        ["the old contacts were not told"] = (new(Ready with { NoticedAt = null }), ChangeObstacle.NotNoticed),
        ["not told, but no address is touched"] = (new(Ready with { NoticedAt = null, TouchesEmail = false }), null),
        ["a moment before the end of the cooling-off"] = (new(Ready) { After = CoolingOff - TimeSpan.FromTicks(1) }, ChangeObstacle.CoolingOff),
        ["cooling off, but no address is touched"] = (new(Ready with { TouchesEmail = false }) { After = TimeSpan.Zero }, null),
        ["an objection and no word on it"] = (new(Ready with { ObjectedAt = Noticed }) { Note = " \t" }, ChangeObstacle.ReasonNeeded),
        ["an objection that was looked into"] = (new(Ready with { ObjectedAt = Noticed }), null),
        ["approved by himself before"] = (new(Ready with { Approvals = [new Approval("first", Noticed, "")] }), ChangeObstacle.SecondApproverNeeded),
        ["approved by another before"] = (new(Ready with { Approvals = [new Approval("second", Noticed, "")] }), null),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_in_the_way_is(string what)
    {
        var (attempt, expected) = Rows[what];
        var vendor = SampleVendor.Active() with
        {
            Revision = attempt.Revision,
            ProvenEmails = attempt.ProvenEmails ?? SampleVendor.Active().ProvenEmails,
            OpenChanges = [attempt.Change],
        };
        var proposal = new ChangeProposal
        {
            ChangeId = ChangeId,
            Origin = ChangeOrigin.Submission,
            By = Actors.Vendor,
            Contact = ChangeSteps.Moved,
            BasedOn = 1,
            CreatedAt = SampleVendor.Now,
        };

        Assert.Equal(expected, ChangeDecision.Obstacle(vendor, proposal, "first", attempt.Seen, attempt.Note, CoolingOff, Noticed + attempt.After));
    }

    [Fact]
    public void Each_obstacle_is_told_and_none_like_another()
    {
        var problems = Enum.GetValues<ChangeObstacle>().Select(obstacle => OperatorProblems.Of(OperatorProblems.OutcomeOf(obstacle))).ToList();

        Assert.All(problems, problem => Assert.Equal(409, problem.Status));
        Assert.Equal(problems.Count, problems.Select(problem => problem.Type).Distinct().Count());
        Assert.Equal(Enum.GetValues<ChangeObstacle>().ToHashSet(), Rows.Values.Select(row => row.Obstacle).OfType<ChangeObstacle>().ToHashSet());
    }

    private sealed record Attempt(OpenChange Change)
    {
        public int Revision { get; init; } = 1;

        public int Seen { get; init; } = 1;

        public string Note { get; init; } = "telephoned";

        public TimeSpan After { get; init; } = CoolingOff;

        public IReadOnlyList<ProvenEmail>? ProvenEmails { get; init; }
    }
}
