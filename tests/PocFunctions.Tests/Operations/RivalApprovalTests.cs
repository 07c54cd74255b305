using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Operations;

/// <summary>Rivals for one name: whoever is approved has it, and nobody else.</summary>
public class RivalApprovalTests
{
    [Fact]
    public async Task Of_two_rivals_approved_at_once_one_gets_the_name()
    {
        await using var host = new PipelineHost();
        var (one, other) = await RivalsAsync(host);

        var answers = await Task.WhenAll(host.ApproveAsync(one), host.ApproveAsync(other, PipelineSettings.SecondOperatorKey));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(409, Assert.Single(answers, answer => answer.ProblemName == "claimed-by-other").Status);
        Assert.Single(host.Vendors.All, vendor => vendor.State == VendorState.Active);
    }

    [Fact]
    public async Task A_rival_of_who_was_approved_stays_where_it_was()
    {
        await using var host = new PipelineHost();
        var (one, other) = await RivalsAsync(host);
        Assert.Equal(200, (await host.ApproveAsync(other)).Status);
        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("claimed-by-other", (await host.ApproveAsync(one)).ProblemName);
        Assert.Equal(VendorState.AwaitingApproval, host.VendorOf(one.VendorId).State);
    }

    private static async Task<(Vendor One, Vendor Other)> RivalsAsync(PipelineHost host)
    {
        var one = await host.ApplyAsync();
        await host.ProveByCodeAsync(SampleForm.TeamEmail);
        var other = await host.ApplyAsync(ChangeSteps.WithTeamEmail("psirt@squatter.example"));
        await host.ProveByCodeAsync("psirt@squatter.example");
        return (host.VendorOf(one.VendorId), host.VendorOf(other.VendorId));
    }
}
