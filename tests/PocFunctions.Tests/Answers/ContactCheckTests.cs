using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>"What do you hold of us?", asked by contacts and by strangers.</summary>
public class ContactCheckTests
{
    [Fact]
    public async Task A_contact_is_mailed_a_link_by_which_it_confirms_though_nobody_asked()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        host.Clock.Advance(TimeSpan.FromDays(30));
        var before = host.Mail.Sent.Count;

        await AskAsync(host, " PSIRT@vendor.example ");

        var mail = Assert.Single(host.Mail.Sent.Skip(before));
        Assert.Equal(SampleForm.TeamEmail, mail.To);
        Assert.False(host.OnlyVendor.Cycle.Open);
        Assert.Equal(200, (await host.ConfirmAsync(RecordingMailProvider.TokenIn(mail), "confirm")).Status);
        Assert.Equal(host.Clock.GetUtcNow(), host.OnlyVendor.ConfirmedAt);
        Assert.Contains("Already done", (await host.ConfirmAsync(RecordingMailProvider.TokenIn(mail), "leave")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_is_mailed_once_a_day_however_often_somebody_asks()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var before = host.Mail.Sent.Count;

        for (var times = 0; times < 3; times++)
        {
            await AskAsync(host, SampleForm.TeamEmail);
        }

        Assert.Equal(before + 1, host.Mail.Sent.Count);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(host, SampleForm.TeamEmail);
        Assert.Equal(before + 2, host.Mail.Sent.Count);
    }

    [Fact]
    public async Task Who_is_no_proven_contact_is_mailed_nothing()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        await host.ProveAsync(SampleForm.TeamEmail);
        var before = host.Mail.Sent.Count;

        // Not yet on the register; then on it, with an address that never proved itself.
        await AskAsync(host, SampleForm.TeamEmail);
        await host.ApproveAsync(host.OnlyVendor);
        await AskAsync(host, SampleForm.PersonEmail);
        await AskAsync(host, "nobody@nowhere.example");

        Assert.Equal(before, host.Mail.Sent.Count);
        Assert.Empty(host.Failures);
    }

    [Fact]
    public async Task An_address_that_a_change_has_taken_off_is_no_contact_any_more()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        await host.SendAsync(ChangeSteps.Moved);
        await host.ProveByCodeAsync(ChangeSteps.NewEmail);
        host.Clock.Advance(TimeSpan.FromDays(3));
        await host.ApproveChangeAsync();
        await host.DrainAsync();
        var before = host.Mail.Sent.Count;

        await AskAsync(host, SampleForm.TeamEmail);
        Assert.Equal(before, host.Mail.Sent.Count);
        await AskAsync(host, ChangeSteps.NewEmail);
        Assert.Equal(ChangeSteps.NewEmail, Assert.Single(host.Mail.Sent.Skip(before)).To);
    }

    [Fact]
    public async Task The_answer_and_what_it_costs_are_the_same_whoever_asks()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        List<string> seen = [];
        foreach (var email in (string[])[SampleForm.TeamEmail, "nobody@nowhere.example", SampleForm.TeamEmail, "x@vendor.example"])
        {
            host.Effects.Begin();
            var answer = await host.CheckAsync(email);
            seen.Add($"{answer.Status} {string.Join(' ', answer.Headers.Select(header => $"{header.Key}: {header.Value}"))} {answer.Body} {string.Join(' ', host.Effects.Log)} {host.Effects.Calls}");
            await host.DrainAsync();
        }

        Assert.StartsWith("200 ", Assert.Single(seen.Distinct()), StringComparison.Ordinal);
        Assert.DoesNotContain(SampleForm.TeamEmail, seen[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nobody")]
    public async Task What_is_no_address_is_told_so(string email)
    {
        await using var host = new PipelineHost();

        Assert.Equal(400, (await host.CheckAsync(email)).Status);
        Assert.Equal(400, (await host.CheckAsync(new string('a', 320) + "@vendor.example")).Status);
        Assert.Empty(host.Effects.Log);
    }

    [Fact]
    public async Task The_queue_learns_no_address()
    {
        await using var host = new PipelineHost();

        await host.CheckAsync(SampleForm.TeamEmail);

        Assert.DoesNotContain("vendor.example", Assert.Single(host.Queues.Waiting).Text, StringComparison.Ordinal);
    }

    private static async Task AskAsync(PipelineHost host, string email)
    {
        Assert.Equal(200, (await host.CheckAsync(email)).Status);
        await host.DrainAsync();
    }
}
