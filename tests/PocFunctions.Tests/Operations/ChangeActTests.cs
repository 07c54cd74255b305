using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Operations;

/// <summary>What operators do with change requests, and with contacts themselves.</summary>
public class ChangeActTests
{
    private const string Second = PipelineSettings.SecondOperatorKey;

    [Fact]
    public async Task An_edit_changes_nothing_until_another_operator_approves_it()
    {
        await using var host = new PipelineHost();
        var registered = await host.RegisterAsync();
        Assert.Equal(200, (await host.EditAsync(registered, ChangeSteps.Telephoned)).Status);
        await host.DrainAsync();

        Assert.Equal(1, host.OnlyVendor.Revision);
        Assert.Contains("by our staff", host.Mail.LastTo(SampleForm.TeamEmail).Text, StringComparison.Ordinal);
        Assert.Equal("own-request", (await host.ApproveChangeAsync()).ProblemName);
        Assert.Equal(403, (await host.ApproveChangeAsync(PipelineSettings.ReaderKey)).Status);
        Assert.Equal(200, (await host.ApproveChangeAsync(Second)).Status);
        Assert.Equal("03-1234-9999", host.OnlyVendor.Contact.Team.Telephone);
    }

    [Fact]
    public async Task An_edit_of_an_address_waits_for_proof_and_cooling_off_as_any_other()
    {
        await using var host = new PipelineHost();
        await host.EditAsync(await host.RegisterAsync(), ChangeSteps.Moved);
        await host.DrainAsync();

        Assert.Equal("mailbox-not-proven", (await host.ApproveChangeAsync(Second)).ProblemName);
        await host.ProveByCodeAsync(ChangeSteps.NewEmail);
        Assert.Equal("cooling-off", (await host.ApproveChangeAsync(Second)).ProblemName);
        host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(200, (await host.ApproveChangeAsync(Second)).Status);
    }

    [Fact]
    public async Task An_edit_with_errors_is_told_and_asks_for_nothing()
    {
        await using var host = new PipelineHost();
        var registered = await host.RegisterAsync();

        Assert.Equal((400, "contact-invalid"), Told(await host.EditAsync(registered, ChangeSteps.WithTeamEmail("nobody"))));
        Assert.Equal((409, "revision-changed"), Told(await host.EditAsync(registered with { Revision = 2 }, ChangeSteps.Moved)));
        Assert.Equal((400, "act-malformed"), Told(await host.EditAsync(registered, ChangeSteps.Moved, note: new string('x', 2001))));
        Assert.Equal(403, (await host.EditAsync(registered, ChangeSteps.Moved, PipelineSettings.ReaderKey)).Status);
        SampleVendor.AssertSame(registered, host.OnlyVendor);
    }

    [Fact]
    public async Task Two_approvals_of_a_change_come_from_two_operators()
    {
        await using var host = new PipelineHost(("Registry:ApprovalsRequired", "2"));
        await host.ApplyAsync();
        await host.ProveByCodeAsync(SampleForm.TeamEmail);
        await host.ProveByCodeAsync(SampleForm.PersonEmail);
        await host.ApproveAsync(host.OnlyVendor);
        await host.ApproveAsync(host.OnlyVendor, Second);
        await host.SendAsync(ChangeSteps.Telephoned);
        await host.ProveByCodeAsync(SampleForm.TeamEmail);

        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);
        Assert.Equal(1, host.OnlyVendor.Revision);
        Assert.Equal("second-operator-needed", (await host.ApproveChangeAsync()).ProblemName);
        Assert.Equal(200, (await host.ApproveChangeAsync(Second)).Status);
        Assert.Equal(2, host.OnlyVendor.Revision);
    }

    [Fact]
    public async Task A_separated_request_is_an_application_that_may_be_approved_beside()
    {
        await using var host = new PipelineHost();
        var registered = await host.RegisterAsync();
        await host.SendAsync(ChangeSteps.WithTeamEmail("psirt@branch.example"));
        var change = host.OnlyChange.ChangeId;

        Assert.Equal(200, (await host.DecideAsync("separate", host.OnlyVendor, change)).Status);
        await host.DrainAsync();

        Assert.Empty(host.VendorOf(registered.VendorId).OpenChanges);
        var separated = host.Vendors.All.Single(vendor => vendor.VendorId != registered.VendorId);
        Assert.Equal((VendorState.AwaitingVerification, registered.VendorId), (separated.State, separated.SeparatedFrom));
        await host.ProveByCodeAsync("psirt@branch.example");
        Assert.Equal(200, (await host.ApproveAsync(separated)).Status);
        Assert.Equal(VendorState.Active, host.VendorOf(separated.VendorId).State);
        Assert.Equal(VendorState.Active, host.VendorOf(registered.VendorId).State);
        Assert.Equal("wrong-state", (await host.DecideAsync("separate", host.VendorOf(registered.VendorId), change)).ProblemName);
    }

    [Fact]
    public async Task Only_what_a_form_asks_for_is_separated()
    {
        await using var host = new PipelineHost();
        await host.EditAsync(await host.RegisterAsync(), ChangeSteps.Moved);

        Assert.Equal("wrong-state", (await host.DecideAsync("separate", host.OnlyVendor, host.OnlyChange.ChangeId, Second)).ProblemName);
        Assert.Single(host.Vendors.All);
    }

    [Fact]
    public async Task Two_operators_who_decide_at_once_decide_once()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.SendAsync(ChangeSteps.Telephoned);
        await host.ProveByCodeAsync(SampleForm.TeamEmail);
        var (seen, change) = (host.OnlyVendor, host.OnlyChange.ChangeId);

        var answers = await Task.WhenAll(
            host.DecideAsync("approve", seen, change), host.DecideAsync("refuse", seen, change, Second), host.DecideAsync("approve", seen, change, Second));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Empty(host.OnlyVendor.OpenChanges);
    }

    private static (int Status, string Problem) Told(HttpAnswer answer) => (answer.Status, answer.ProblemName);
}
