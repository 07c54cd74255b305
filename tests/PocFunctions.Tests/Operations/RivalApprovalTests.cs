using System.Text.Json;
using PocFunctions.Pipeline.Operations;
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

    [Fact]
    public async Task An_operator_who_made_sure_approves_a_namesake_beside_the_holder_and_no_other()
    {
        await using var host = new PipelineHost();
        var (one, other) = await RivalsAsync(host);
        Assert.Equal(200, (await host.ApproveAsync(other)).Status);

        Assert.Equal("claimed-by-other", (await ApproveBesideAsync(host, one, SampleVendor.NewId())).ProblemName);
        Assert.Equal("act-malformed", (await ApproveBesideAsync(host, one, "anybody")).ProblemName);
        Assert.Equal(200, (await ApproveBesideAsync(host, one, other.VendorId)).Status);

        Assert.Equal(VendorState.Active, host.VendorOf(one.VendorId).State);
        var history = await host.Vendors.HistoryAsync(one.VendorId, PipelineHost.Cancellation);
        Assert.EndsWith($"(beside {other.VendorId})", history[^1].Detail, StringComparison.Ordinal);
    }

    private static Task<HttpAnswer> ApproveBesideAsync(PipelineHost host, Vendor vendor, string beside) => new HttpCall("POST")
        .With("x-operator-key", PipelineSettings.OperatorKey)
        .WithBody(JsonSerializer.SerializeToUtf8Bytes(new { revision = vendor.Revision, note = "two companies", beside }), "application/json")
        .AnswerAsync(host.Services, request => host.Get<IOperationsStation>().ApproveAsync(request, vendor.VendorId, PipelineHost.Cancellation));

    private static async Task<(Vendor One, Vendor Other)> RivalsAsync(PipelineHost host)
    {
        var one = await host.ApplyAsync();
        await host.ProveByCodeAsync(SampleForm.TeamEmail);
        var other = await host.ApplyAsync(ChangeSteps.WithTeamEmail("psirt@squatter.example"));
        await host.ProveByCodeAsync("psirt@squatter.example");
        return (host.VendorOf(one.VendorId), host.VendorOf(other.VendorId));
    }
}
