using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>What a vendor corrects by the link of a mail to it.</summary>
public class ContactCorrectionTests
{
    [Fact]
    public async Task What_touches_no_address_is_applied_at_once_and_told()
    {
        await using var host = new PipelineHost();
        var token = await AskedAsync(host);
        var before = host.Mail.Sent.Count;

        var answer = await host.CorrectAsync(token, ChangeSteps.Telephoned);
        await host.DrainAsync();

        Assert.Equal(200, answer.Status);
        Assert.Contains("Your contact has been changed", answer.Body, StringComparison.Ordinal);
        Assert.Equal((2, VendorState.Active), (host.OnlyVendor.Revision, host.OnlyVendor.State));
        Assert.Equal("03-1234-9999", host.OnlyVendor.Contact.Team.Telephone);
        Assert.Equal(2, host.OnlyVendor.ProvenEmails.Count);
        Assert.Equal([SampleForm.PersonEmail, SampleForm.TeamEmail], host.Mail.Sent.Skip(before).Select(mail => mail.To).Order());
        var entry = (await host.Vendors.HistoryAsync(host.OnlyVendor.VendorId, PipelineHost.Cancellation))[^1];
        Assert.Equal((VendorEvents.ChangeApplied, Actors.Vendor), (entry.Event, entry.By));
        Assert.Equal(["team.telephone"], entry.Fields!.Select(field => field.Field));
    }

    [Fact]
    public async Task What_touches_an_address_waits_as_any_change_does()
    {
        await using var host = new PipelineHost();
        var token = await AskedAsync(host);

        var answer = await host.CorrectAsync(token, ChangeSteps.Moved);
        await host.DrainAsync();

        Assert.Equal(200, answer.Status);
        Assert.Contains("Your correction was taken", answer.Body, StringComparison.Ordinal);
        Assert.Equal((1, VendorState.Active), (host.OnlyVendor.Revision, host.OnlyVendor.State));
        Assert.Equal([SampleForm.TeamEmail], host.OnlyVendor.Contact.Team.Emails);
        Assert.Equal(ChangeOrigin.ConfirmLink, host.OnlyChange.Origin);
        Assert.Equal([ChangeSteps.NewEmail], host.OnlyChange.ToProve);
        Assert.Contains("by a link in our mail to you", host.Mail.LastTo(SampleForm.PersonEmail).Text, StringComparison.Ordinal);
        await host.ProveByCodeAsync(ChangeSteps.NewEmail);
        Assert.Equal("cooling-off", (await host.ApproveChangeAsync()).ProblemName);
        host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(200, (await host.ApproveChangeAsync()).Status);
    }

    [Fact]
    public async Task A_deputys_address_is_an_address_too()
    {
        await using var host = new PipelineHost();
        var token = await AskedAsync(host);
        var deputy = SampleForm.Filled.PrimaryContact with { Name = "次郎", Emails = ["jiro@elsewhere.example"] };

        await host.CorrectAsync(token, SampleForm.Filled with { DeputyContacts = [deputy] });

        Assert.Equal(1, host.OnlyVendor.Revision);
        Assert.True(host.OnlyChange.TouchesEmail);
    }

    [Fact]
    public async Task A_name_that_another_vendor_holds_is_not_taken_by_a_link()
    {
        await using var host = new PipelineHost();
        await host.RegisterBesideAsync(SampleForm.Filled);
        await host.RegisterBesideAsync(ChangeSteps.Stranger("別会社", "other.example"));
        await host.PassDaysAsync(180);
        var token = RecordingMailProvider.TokenIn(host.Mail.LastTo(SampleForm.TeamEmail));

        var answer = await host.CorrectAsync(token, SampleForm.Named("株式会社別会社"));

        Assert.Contains("Your correction was taken", answer.Body, StringComparison.Ordinal);
        var vendor = host.Vendors.All.Single(known => known.OpenChanges.Count > 0);
        Assert.Equal("株式会社サンプル製品", vendor.Contact.Team.OrganizationName);
        Assert.Equal("claimed-by-other", (await host.DecideAsync("approve", vendor, vendor.OpenChanges[0].ChangeId)).ProblemName);
    }

    [Fact]
    public async Task What_is_wrong_is_shown_and_changes_nothing()
    {
        await using var host = new PipelineHost();
        var token = await AskedAsync(host);
        var asked = host.OnlyVendor;

        var answer = await host.CorrectAsync(token, ChangeSteps.WithTeamEmail("nobody"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("team.email", answer.Body, StringComparison.Ordinal);
        Assert.Contains("<form", answer.Body, StringComparison.Ordinal);
        SampleVendor.AssertSame(asked, host.OnlyVendor);
        Assert.Equal(200, (await host.ConfirmAsync(token, "confirm")).Status);
    }

    [Fact]
    public async Task Change_alone_asks_what_has_changed_and_changes_nothing()
    {
        await using var host = new PipelineHost();
        var token = await AskedAsync(host);
        var asked = host.OnlyVendor;

        var page = await host.ConfirmAsync(token, "change");

        Assert.Equal(200, page.Status);
        Assert.Contains("name=\"team.organizationName\"", page.Body, StringComparison.Ordinal);
        SampleVendor.AssertSame(asked, host.OnlyVendor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_corrects_once(bool touchesEmail)
    {
        await using var host = new PipelineHost();
        var token = await AskedAsync(host);
        await host.CorrectAsync(token, touchesEmail ? ChangeSteps.Moved : ChangeSteps.Telephoned);
        await host.DrainAsync();
        var (corrected, sent) = (host.OnlyVendor, host.Mail.Sent.Count);

        foreach (var contact in (ContactForm[])[ChangeSteps.Moved, ChangeSteps.Telephoned, ChangeSteps.WithTeamEmail("nobody")])
        {
            var again = await host.CorrectAsync(token, contact);
            Assert.Equal(200, again.Status);
            Assert.Contains("Already done", again.Body, StringComparison.Ordinal);
        }

        await host.DrainAsync();
        SampleVendor.AssertSame(corrected, host.OnlyVendor);
        Assert.Equal(sent, host.Mail.Sent.Count);
    }

    [Fact]
    public async Task A_link_that_is_none_corrects_nothing()
    {
        await using var host = new PipelineHost();
        var vendor = await host.RegisterAsync();
        var unknown = MailToken.Mint(vendor.VendorId).Text;

        Assert.Equal(404, (await host.CorrectAsync(unknown, ChangeSteps.Telephoned)).Status);
        Assert.Equal(404, (await host.CorrectAsync(unknown, ChangeSteps.WithTeamEmail("nobody"))).Status);
        Assert.Equal(404, (await host.ConfirmAsync(unknown, "change")).Status);
        SampleVendor.AssertSame(vendor, host.OnlyVendor);
    }

    /// <summary>A vendor on the register that is asked whether its contact still holds; the token of the mail.</summary>
    private static async Task<string> AskedAsync(PipelineHost host)
    {
        await host.RegisterAsync();
        await host.PassDaysAsync(180);
        return RecordingMailProvider.TokenIn(host.Mail.LastTo(SampleForm.TeamEmail));
    }
}
