using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry.Changes;

/// <summary>A form in a registered vendor's name, from its arrival to its end.</summary>
public class ChangeRequestTests
{
    private const string Team = SampleForm.TeamEmail;
    private const string Person = SampleForm.PersonEmail;
    private const string New = ChangeSteps.NewEmail;

    private static readonly TimeSpan CoolingOff = TimeSpan.FromDays(3);

    [Fact]
    public async Task The_old_contact_stays_in_force_and_each_old_address_hears_of_it_in_a_mail_of_its_own()
    {
        await using var host = new PipelineHost();
        var registered = await host.RegisterAsync();
        var before = host.Mail.Sent.Count;

        var id = await host.SendAsync(ChangeSteps.Moved);

        SampleVendor.AssertSame(registered.Contact, host.OnlyVendor.Contact);
        Assert.Equal((1, VendorState.Active), (host.OnlyVendor.Revision, host.OnlyVendor.State));
        Assert.Equal([AttentionKinds.Change], host.OnlyVendor.Attention.Select(item => item.Kind));
        Assert.Equal([New, Team, Person], host.Mail.Sent.Skip(before).Select(mail => mail.To));
        Assert.Equal(host.Clock.GetUtcNow(), host.OnlyChange.NoticedAt);
        Assert.Equal("awaitingVerification", await host.StateOfAsync(id));
        foreach (var notice in host.Mail.Sent.Skip(before + 1))
        {
            Assert.Contains("s***@vendor.example", notice.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(New, notice.Text + notice.Html, StringComparison.Ordinal);
            Assert.Empty(RecordingMailProvider.CodeIn(notice));
        }

        await host.ProveByCodeAsync(New);
        Assert.Equal("awaitingApproval", await host.StateOfAsync(id));
    }

    [Fact]
    public async Task The_cooling_off_is_counted_from_when_a_notice_was_accepted()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        host.Mail.Answers.Enqueue(new SendResult(SendStatus.Accepted, "the code"));
        host.Mail.Answers.Enqueue(new SendResult(SendStatus.Throttled, "busy", TimeSpan.FromDays(2)));
        host.Mail.Answers.Enqueue(new SendResult(SendStatus.Throttled, "busy", TimeSpan.FromDays(2)));
        await host.SendAsync(ChangeSteps.Moved);
        await host.ProveByCodeAsync(New);
        Assert.Equal("not-noticed", (await host.ApproveChangeAsync()).ProblemName);

        await host.SettleAsync();
        Assert.Equal(PipelineHost.Start.AddDays(2), host.OnlyChange.NoticedAt);

        host.Clock.SetUtcNow(PipelineHost.Start.AddDays(2) + CoolingOff - TimeSpan.FromSeconds(1));
        Assert.Equal("cooling-off", (await host.ApproveChangeAsync()).ProblemName);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);
    }

    [Fact]
    public async Task An_objection_freezes_it_until_an_operator_says_how_he_made_sure()
    {
        await using var host = new PipelineHost();
        await ProvenAsync(host);
        var token = RecordingMailProvider.TokenIn(host.Mail.LastTo(Person));

        Assert.Equal(200, (await host.ObjectAsync(token, "")).Status);
        Assert.Null(host.OnlyChange.ObjectedAt);
        Assert.Contains("Objection noted", (await host.ObjectAsync(token)).Body, StringComparison.Ordinal);
        Assert.Contains("Already done", (await host.ObjectAsync(token)).Body, StringComparison.Ordinal);

        Assert.Equal([AttentionKinds.Change, AttentionKinds.Objection], host.OnlyVendor.Attention.Select(item => item.Kind));
        host.Clock.Advance(CoolingOff);
        Assert.Equal("reason-needed", (await host.ApproveChangeAsync(note: "")).ProblemName);
        Assert.Equal(200, (await host.ApproveChangeAsync(note: "called back at the number on their site")).Status);
        Assert.Empty(host.OnlyVendor.Attention);
    }

    [Fact]
    public async Task What_is_applied_is_the_next_revision_and_everybody_who_was_or_is_a_contact_hears_of_it()
    {
        await using var host = new PipelineHost();
        var id = await ProvenAsync(host);
        host.Clock.Advance(CoolingOff);
        var before = host.Mail.Sent.Count;

        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);
        await host.DrainAsync();

        var vendor = host.OnlyVendor;
        Assert.Equal((2, VendorState.Active), (vendor.Revision, vendor.State));
        Assert.Equal([New], vendor.Contact.Team.Emails);
        Assert.Equal([New, Person], vendor.ProvenEmails.Select(proof => proof.Email));
        Assert.Equal(host.Clock.GetUtcNow(), vendor.ConfirmedAt);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(180), vendor.NextActionAt);
        Assert.Empty(vendor.OpenChanges);
        Assert.Empty(vendor.Attention);
        Assert.Equal([New, Team, Person], host.Mail.Sent.Skip(before).Select(mail => mail.To));
        Assert.Equal("registered", await host.StateOfAsync(id));
        var entry = (await host.Vendors.HistoryAsync(vendor.VendorId, PipelineHost.Cancellation))[^1];
        Assert.Equal((VendorEvents.ChangeApplied, "first"), (entry.Event, entry.By));
        var field = Assert.Single(entry.Fields!);
        Assert.Equal(("team.email", Team, New), (field.Field, field.Old, field.New));
        Assert.Equal("wrong-state", (await host.DecideAsync("approve", vendor, ChangeIdIn(entry))).ProblemName);
    }

    [Fact]
    public async Task What_is_applied_ends_the_cycle_and_the_links_about_the_old_data()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180);
        var question = RecordingMailProvider.TokenIn(host.Mail.LastTo(Team));
        await host.SendAsync(ChangeSteps.Moved);
        await host.ProveByCodeAsync(New);
        host.Clock.Advance(CoolingOff);

        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);

        Assert.Equal(VendorState.Active, host.OnlyVendor.State);
        Assert.False(host.OnlyVendor.Cycle.Open);
        Assert.Equal(404, (await host.ConfirmAsync(question, "confirm")).Status);
    }

    [Fact]
    public async Task Other_requests_are_told_and_judged_anew_once_one_is_applied()
    {
        await using var host = new PipelineHost();
        await ProvenAsync(host);
        var first = host.OnlyChange.ChangeId;
        await host.SendAsync(ChangeSteps.Telephoned);
        await host.ProveByCodeAsync(Team);
        var second = host.OnlyVendor.OpenChanges[^1].ChangeId;
        host.Clock.Advance(CoolingOff);
        await host.ReconfirmAsync();
        var seen = host.OnlyVendor;
        Assert.Equal(200, (await host.DecideAsync("approve", seen, first)).Status);

        Assert.Equal("revision-changed", (await host.DecideAsync("approve", seen, second)).ProblemName);
        Assert.Equal("not-noticed", (await host.DecideAsync("approve", host.OnlyVendor, second)).ProblemName);

        await host.PassDaysAsync(1);
        Assert.Contains("/object/", host.Mail.LastTo(New).Text, StringComparison.Ordinal);
        Assert.Equal("cooling-off", (await host.DecideAsync("approve", host.OnlyVendor, second)).ProblemName);
        host.Clock.Advance(CoolingOff);
        Assert.Equal(200, (await host.DecideAsync("approve", host.OnlyVendor, second)).Status);
        Assert.Equal(3, host.OnlyVendor.Revision);
    }

    [Fact]
    public async Task What_is_refused_changes_nothing()
    {
        await using var host = new PipelineHost();
        var id = await ProvenAsync(host);
        var registered = host.OnlyVendor;

        Assert.Equal(200, (await host.DecideAsync("refuse", registered, host.OnlyChange.ChangeId)).Status);

        Assert.Equal(1, host.OnlyVendor.Revision);
        SampleVendor.AssertSame(registered.Contact, host.OnlyVendor.Contact);
        Assert.Empty(host.OnlyVendor.OpenChanges);
        Assert.Empty(host.OnlyVendor.Attention);
        Assert.Equal("refused", await host.StateOfAsync(id));
        Assert.Equal(404, (await host.ObjectAsync(RecordingMailProvider.TokenIn(host.Mail.LastTo(Team)))).Status);
    }

    [Fact]
    public async Task What_nobody_proves_expires_after_14_days()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var id = await host.SendAsync(ChangeSteps.Moved);
        var mail = host.Mail.LastTo(New);

        await host.PassDaysAsync(13);
        Assert.Single(host.OnlyVendor.OpenChanges);
        await host.PassDaysAsync(1);

        Assert.Empty(host.OnlyVendor.OpenChanges);
        Assert.Empty(host.OnlyVendor.Attention);
        Assert.Equal("expired", await host.StateOfAsync(id));
        Assert.Equal(404, (await host.VerifyAsync(RecordingMailProvider.TokenIn(mail), RecordingMailProvider.CodeIn(mail))).Status);
        Assert.Equal(host.OnlyVendor.DueKey, Assert.Single(host.DueIndex.All).Key);
    }

    [Fact]
    public async Task What_is_proven_waits_for_the_operators_as_long_as_they_need()
    {
        await using var host = new PipelineHost();
        await ProvenAsync(host);

        await host.PassDaysAsync(60);

        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);
    }

    [Fact]
    public async Task A_form_that_leaves_the_addresses_as_they_are_must_be_proven_by_the_team()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.SendAsync(ChangeSteps.Telephoned);

        Assert.False(host.OnlyChange.TouchesEmail);
        Assert.Equal([Team], host.OnlyChange.ToProve);
        Assert.Equal("mailbox-not-proven", (await host.ApproveChangeAsync()).ProblemName);
        await host.ProveByCodeAsync(Team);
        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);
    }

    [Fact]
    public async Task A_message_that_comes_twice_asks_once()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var before = host.Mail.Sent.Count;
        await host.SubmitAsync(ChangeSteps.Moved);
        host.Queues.Double();

        await host.SettleAsync();

        Assert.Single(host.OnlyVendor.OpenChanges);
        Assert.Equal(before + 3, host.Mail.Sent.Count);
        Assert.Empty(host.Failures);
    }

    /// <summary>A vendor on the register, and a request to move its mailbox, which is proven.</summary>
    private static async Task<string> ProvenAsync(PipelineHost host)
    {
        await host.RegisterAsync();
        var id = await host.SendAsync(ChangeSteps.Moved);
        await host.ProveByCodeAsync(New);
        return id;
    }

    private static string ChangeIdIn(HistoryEntry entry) => entry.Detail!.Split(' ')[0];
}
