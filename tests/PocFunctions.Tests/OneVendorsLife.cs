using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests;

/// <summary>A vendor's way through the whole pipeline, day by day.</summary>
public class OneVendorsLife
{
    [Fact]
    public async Task A_vendor_applies_is_registered_and_confirms_each_half_year()
    {
        await using var host = new PipelineHost();

        var receipt = await host.SubmitAsync(SampleForm.Filled);
        Assert.Equal(202, receipt.Status);
        var id = receipt.Json.GetProperty("id").GetString()!;
        Assert.Equal("/submissions/" + id, receipt.Headers.Location.ToString());
        Assert.Equal("received", await StateAsync(host, id));

        await host.DrainAsync();
        Assert.Empty(host.Failures);
        Assert.Equal("awaitingVerification", await StateAsync(host, id));
        Assert.Equal([SampleForm.TeamEmail, SampleForm.PersonEmail], host.Mail.Sent.Select(mail => mail.To));

        await host.ProveAsync(SampleForm.PersonEmail);
        Assert.Equal("awaitingVerification", await StateAsync(host, id));
        await host.ProveAsync(SampleForm.TeamEmail);
        Assert.Equal("awaitingApproval", await StateAsync(host, id));
        Assert.Equal([AttentionKinds.Approval], host.OnlyVendor.Attention.Select(item => item.Kind));

        Assert.Equal(200, (await host.ApproveAsync(host.OnlyVendor)).Status);
        Assert.Equal("registered", await StateAsync(host, id));
        Assert.Equal(VendorState.Active, host.OnlyVendor.State);
        Assert.Empty(host.OnlyVendor.Attention);
        Assert.Equal(PipelineHost.Start.AddDays(180), host.OnlyVendor.NextActionAt);

        host.Clock.Advance(TimeSpan.FromDays(181));
        await host.ReconfirmAsync();
        Assert.Equal(VendorState.Due, host.OnlyVendor.State);
        Assert.Equal(3, host.Mail.Sent.Count);
        var question = host.Mail.Sent[^1];
        Assert.Equal(SampleForm.TeamEmail, question.To);

        var token = RecordingMailProvider.TokenIn(question);
        var shown = await host.ShowConfirmAsync(token);
        Assert.Equal(200, shown.Status);
        Assert.Contains("株式会社サンプル製品", shown.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", shown.Body, StringComparison.Ordinal);
        Assert.Equal(VendorState.Due, host.OnlyVendor.State);

        Assert.Equal(200, (await host.ConfirmAsync(token, "confirm")).Status);
        Assert.Equal(VendorState.Active, host.OnlyVendor.State);
        Assert.Equal(PipelineHost.Start.AddDays(181), host.OnlyVendor.ConfirmedAt);
        Assert.Equal(PipelineHost.Start.AddDays(361), host.OnlyVendor.NextActionAt);

        await host.PassDaysAsync(179);
        Assert.Equal(3, host.Mail.Sent.Count);
        await host.PassDaysAsync(1);
        Assert.Equal(4, host.Mail.Sent.Count);
        Assert.Equal(2, host.OnlyVendor.Cycle.Number);
        Assert.Empty(host.Queues.Poison);
        AssertDueOnce(host);
    }

    [Fact]
    public async Task A_vendor_that_never_answers_is_asked_four_times_then_telephoned_then_counts_as_unresponsive()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var before = host.Mail.Sent.Count;

        // By day of the cycle: who was written to, how the vendor stands, what waits for an operator.
        List<(int Day, string[] To, VendorState State, string[] Attention)> expected =
        [
            (0, [SampleForm.TeamEmail], VendorState.Due, []),
            (7, [SampleForm.TeamEmail], VendorState.Due, []),
            (14, [SampleForm.TeamEmail, SampleForm.PersonEmail], VendorState.Due, []),
            (21, [], VendorState.Due, [AttentionKinds.Call]),
            (60, [], VendorState.Unresponsive, [AttentionKinds.Call]),
        ];
        await host.PassDaysAsync(179);
        Assert.Equal(before, host.Mail.Sent.Count);
        for (var day = 0; day <= 100; day++)
        {
            var (sent, stateBefore) = (host.Mail.Sent.Count, host.OnlyVendor.State);
            await host.PassDaysAsync(1);
            var written = host.Mail.Sent.Skip(sent).Select(mail => mail.To).ToArray();
            if (expected.Find(step => step.Day == day) is { To: not null } step)
            {
                Assert.Equal(step.To, written);
                Assert.Equal(step.State, host.OnlyVendor.State);
                Assert.Equal(step.Attention, host.OnlyVendor.Attention.Select(item => item.Kind));
            }
            else
            {
                Assert.Empty(written);
                Assert.Equal(stateBefore, host.OnlyVendor.State);
            }
        }

        AssertDueOnce(host);
    }

    [Fact]
    public async Task An_unresponsive_vendor_is_asked_again_after_each_interval_and_a_late_confirmation_makes_it_active()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180 + 60);
        Assert.Equal(VendorState.Unresponsive, host.OnlyVendor.State);
        var late = RecordingMailProvider.TokenIn(host.Mail.LastTo(SampleForm.TeamEmail));
        var written = host.Mail.Sent.Count;

        await host.PassDaysAsync(179);
        Assert.Equal(200, (await host.ShowConfirmAsync(late)).Status);
        await host.PassDaysAsync(1);
        Assert.Equal(written + 1, host.Mail.Sent.Count);
        Assert.Equal(VendorState.Unresponsive, host.OnlyVendor.State);
        Assert.Equal(2, host.OnlyVendor.Cycle.Number);

        // The next cycle has begun: its mails count, those of the last no longer do.
        Assert.Equal(404, (await host.ConfirmAsync(late, "confirm")).Status);
        Assert.Equal(200, (await host.ConfirmAsync(RecordingMailProvider.TokenIn(host.Mail.Sent[^1]), "confirm")).Status);
        Assert.Equal(VendorState.Active, host.OnlyVendor.State);
        Assert.Empty(host.OnlyVendor.Attention);
        AssertDueOnce(host);
    }

    [Fact]
    public async Task A_late_confirmation_counts_until_the_next_cycle_begins()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.PassDaysAsync(180 + 90);
        Assert.Equal(VendorState.Unresponsive, host.OnlyVendor.State);

        Assert.Equal(200, (await host.ConfirmAsync(RecordingMailProvider.TokenIn(host.Mail.Sent[^1]), "confirm")).Status);

        Assert.Equal(VendorState.Active, host.OnlyVendor.State);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(180), host.OnlyVendor.NextActionAt);
        AssertDueOnce(host);
    }

    [Theory]
    [InlineData(13, nameof(VendorState.AwaitingVerification), 1)]
    [InlineData(14, nameof(VendorState.Expired), 0)]
    public async Task An_application_nobody_proves_expires_after_14_days(int days, string state, int dueEntries)
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();

        await host.PassDaysAsync(days);

        Assert.Equal(state, host.OnlyVendor.State.ToString());
        Assert.Equal(2, host.Mail.Sent.Count);
        Assert.Equal(dueEntries, host.DueIndex.All.Count);
    }

    [Fact]
    public async Task An_application_proven_by_the_primary_contact_alone_expires_too()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        await host.ProveAsync(SampleForm.PersonEmail);

        await host.PassDaysAsync(14);

        Assert.Equal(VendorState.Expired, host.OnlyVendor.State);
    }

    [Fact]
    public async Task A_proven_application_waits_for_the_operators_as_long_as_they_need()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        await host.ProveAsync(SampleForm.TeamEmail);

        await host.PassDaysAsync(400);

        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
        Assert.Empty(host.DueIndex.All);
    }

    [Fact]
    public async Task An_address_that_is_not_proven_is_never_asked_to_reconfirm()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        await host.ProveAsync(SampleForm.TeamEmail);
        await host.ApproveAsync(host.OnlyVendor);
        var applied = host.Mail.Sent.Count;

        await host.PassDaysAsync(180 + 60);

        Assert.Equal(3, host.Mail.Sent.Count - applied);
        Assert.All(host.Mail.Sent.Skip(applied), mail => Assert.Equal(SampleForm.TeamEmail, mail.To));
    }

    [Fact]
    public async Task Two_approvals_come_from_two_operators()
    {
        await using var host = new PipelineHost(("Registry:ApprovalsRequired", "2"));
        await host.ApplyAsync();
        await host.ProveAsync(SampleForm.TeamEmail);

        Assert.Equal(200, (await host.ApproveAsync(host.OnlyVendor)).Status);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
        Assert.Equal("second-operator-needed", (await host.ApproveAsync(host.OnlyVendor)).ProblemName);
        Assert.Equal(200, (await host.ApproveAsync(host.OnlyVendor, PipelineSettings.SecondOperatorKey)).Status);
        Assert.Equal(VendorState.Active, host.OnlyVendor.State);
    }

    /// <summary>The index holds the vendor's next time, and nothing else that would have to be looked at.</summary>
    internal static void AssertDueOnce(PipelineHost host) =>
        Assert.Equal(host.OnlyVendor.DueKey, Assert.Single(host.DueIndex.All).Key);

    private static async Task<string?> StateAsync(PipelineHost host, string id) =>
        (await host.StatusAsync(id)).Json.GetProperty("state").GetString();
}
