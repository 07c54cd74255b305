using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Reconfirmation;

/// <summary>What time brings to a vendor.</summary>
public class ScheduleTests
{
    private static readonly DateTimeOffset Now = SampleVendor.Now;
    private static readonly ReconfirmationSettings Settings = new();

    private static readonly Vendor Due = SampleVendor.Active() with { NextActionAt = Now };

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Nothing_happens_before_its_time(int ticksBefore, bool happens) =>
        Assert.Equal(happens, Schedule.Next(Due with { NextActionAt = Now.AddTicks(ticksBefore) }, Now, Settings) is not null);

    [Fact]
    public void Nothing_happens_to_whom_no_timer_need_look_at() => Assert.Null(Schedule.Next(Due with { NextActionAt = null }, Now, Settings));

    // By steps taken: whom the next step writes to, the state, the history, the days to the one after.
    [Theory]
    [InlineData(0, SampleForm.TeamEmail, "Due", VendorEvents.CycleStarted, 7)]
    [InlineData(1, SampleForm.TeamEmail, "Due", VendorEvents.Reminded, 7)]
    [InlineData(2, SampleForm.TeamEmail + " " + SampleForm.PersonEmail, "Due", VendorEvents.Reminded, 7)]
    [InlineData(3, "", "Due", VendorEvents.CallAsked, 39)]
    [InlineData(4, "", "Unresponsive", VendorEvents.BecameUnresponsive, 180)]
    [InlineData(5, "", "Unresponsive", VendorEvents.BecameUnresponsive, 180)]
    public void A_step_is_taken_and_the_next_one_is_counted_from_it(int taken, string recipients, string state, string entry, int days)
    {
        var vendor = taken == 0 ? Due : Due with { State = VendorState.Due, Cycle = new ReconfirmationCycle(1, true, Now.AddDays(-30), taken, Now.AddDays(-7)) };

        var change = Schedule.Next(vendor, Now, Settings)!;

        Assert.Equal(recipients, string.Join(' ', change.Mails.Select(mail => mail.Recipient)));
        Assert.All(change.Mails, mail => Assert.Equal((MailPurpose.Confirm, 1, taken + 1, 1), (mail.Purpose, mail.Cycle, mail.Step, mail.Revision)));
        Assert.Equal(state, change.Vendor.State.ToString());
        Assert.Equal((entry, Actors.Timer), (Assert.Single(change.History).Event, change.History[0].By));
        Assert.Equal(Now.AddDays(days), change.Vendor.NextActionAt);
        Assert.Equal(change.Vendor.HistoryLength, vendor.HistoryLength + 1);
    }

    [Fact]
    public void An_address_of_both_team_and_person_is_written_to_once()
    {
        var shared = Due with
        {
            Contact = SampleForm.Filled with { PrimaryContact = SampleForm.Filled.PrimaryContact with { Emails = [SampleForm.TeamEmail] } },
            Cycle = new ReconfirmationCycle(1, true, Now, 2, Now),
        };

        Assert.Equal([SampleForm.TeamEmail], Schedule.Next(shared, Now, Settings)!.Mails.Select(mail => mail.Recipient));
    }

    [Fact]
    public void A_vendor_of_whom_no_address_is_proven_goes_through_its_cycle_without_mails()
    {
        var change = Schedule.Next(Due with { ProvenEmails = [] }, Now, Settings)!;

        Assert.Empty(change.Mails);
        Assert.Equal(VendorState.Due, change.Vendor.State);
    }

    [Fact]
    public void An_unproven_application_expires()
    {
        var change = Schedule.Next(SampleVendor.New() with { NextActionAt = Now }, Now, Settings)!;

        Assert.Equal((VendorState.Expired, null), (change.Vendor.State, change.Vendor.NextActionAt));
        Assert.Equal(VendorEvents.Expired, Assert.Single(change.History).Event);
    }

    [Theory]
    [InlineData(nameof(VendorState.AwaitingApproval))]
    [InlineData(nameof(VendorState.Suspended))]
    [InlineData(nameof(VendorState.Left))]
    [InlineData(nameof(VendorState.Refused))]
    [InlineData(nameof(VendorState.Expired))]
    public void A_time_left_over_from_another_state_is_cleared_and_does_nothing_else(string state)
    {
        var vendor = Due with { State = Enum.Parse<VendorState>(state) };

        var change = Schedule.Next(vendor, Now, Settings)!;

        SampleVendor.AssertSame(vendor with { NextActionAt = null }, change.Vendor);
        Assert.Empty(change.History);
        Assert.Empty(change.Mails);
    }

    [Fact]
    public void Steps_taken_away_while_a_cycle_runs_end_it()
    {
        var shortened = new ReconfirmationSettings();
        shortened.Steps.AddRange([new() { To = StepTarget.Team }, new() { After = TimeSpan.FromDays(5), To = StepTarget.Unresponsive }]);

        var change = Schedule.Next(Due with { State = VendorState.Due, Cycle = new ReconfirmationCycle(1, true, Now, 4, Now) }, Now, shortened)!;

        Assert.Equal(VendorState.Unresponsive, change.Vendor.State);
    }

    [Fact]
    public void The_end_of_a_cycle_clears_the_call_and_leaves_other_work()
    {
        var vendor = (Due with { State = VendorState.Due, Cycle = new ReconfirmationCycle(1, true, Now, 4, Now) })
            .WithAttention(new AttentionItem(AttentionKinds.Change, Now)).WithAttention(new AttentionItem(AttentionKinds.Call, Now));

        var ended = Schedule.CycleEnded(vendor, Now, Settings);

        Assert.Equal([AttentionKinds.Change], ended.Attention.Select(item => item.Kind));
        Assert.Equal((VendorState.Active, false, Now.AddDays(180)), (ended.State, ended.Cycle.Open, ended.NextActionAt));
    }
}
