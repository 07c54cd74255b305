using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry.Changes;

/// <summary>Many requests on one vendor: its contacts hear of every one of them, and are not flooded.</summary>
public class ChangeNoticeTests
{
    [Fact]
    public async Task Several_requests_of_one_day_make_one_notice_a_day_and_the_next_tells_of_the_rest()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        for (var number = 0; number < 4; number++)
        {
            await host.SendAsync(ChangeSteps.WithTeamEmail($"team{number}@vendor.example"));
        }

        Assert.Equal(2, Notices(host).Count);
        Assert.Equal([true, false, false, false], host.OnlyVendor.OpenChanges.Select(change => change.NoticedAt is not null));

        // The timer of the same day has nothing to add.
        await host.ReconfirmAsync();
        Assert.Equal(2, Notices(host).Count);

        host.Clock.SetUtcNow(PipelineHost.Start.Date.AddDays(1));
        await host.ReconfirmAsync();
        Assert.Equal(4, Notices(host).Count);
        Assert.All(host.OnlyVendor.OpenChanges.Skip(1), change => Assert.Equal(host.Clock.GetUtcNow(), change.NoticedAt));
        Assert.Equal(PipelineHost.Start, host.OnlyVendor.OpenChanges[0].NoticedAt);
        // Each list stands there in two languages.
        Assert.Equal([2, 2, 8, 8], Notices(host).Select(notice => notice.Split("t***@vendor.example").Length - 1));

        await host.PassDaysAsync(5);
        Assert.Equal(4, Notices(host).Count);
    }

    [Fact]
    public async Task Requests_beyond_the_bound_supersede_the_oldest_that_nobody_proved()
    {
        await using var host = new PipelineHost();
        await host.RegisterAsync();
        var proven = await host.SendAsync(ChangeSteps.Moved);
        await host.ProveByCodeAsync(ChangeSteps.NewEmail);
        List<string> noise = [];
        for (var number = 0; number < ChangeOpening.MaxOpen; number++)
        {
            noise.Add(await host.SendAsync(ChangeSteps.WithTeamEmail($"team{number}@noise{number}.example")));
        }

        Assert.Equal(ChangeOpening.MaxOpen, host.OnlyVendor.OpenChanges.Count);
        Assert.Equal("awaitingApproval", await host.StateOfAsync(proven));
        Assert.Equal("expired", await host.StateOfAsync(noise[0]));
        foreach (var id in noise[1..])
        {
            Assert.Equal("awaitingVerification", await host.StateOfAsync(id));
        }

        var history = await host.Vendors.HistoryAsync(host.OnlyVendor.VendorId, PipelineHost.Cancellation);
        Assert.Single(history, entry => entry.Event == VendorEvents.ChangeExpired);
    }

    [Fact]
    public async Task A_request_that_was_proven_is_never_superseded()
    {
        await using var host = new PipelineHost(("Mailing:PerDomainPerDay", "1000"));
        await host.RegisterAsync();
        for (var number = 0; number <= ChangeOpening.MaxOpen; number++)
        {
            await host.SendAsync(ChangeSteps.WithTeamEmail($"team{number}@vendor.example"));
            await host.ProveByCodeAsync($"team{number}@vendor.example");
        }

        Assert.Equal(ChangeOpening.MaxOpen + 1, host.OnlyVendor.OpenChanges.Count);
        Assert.All(host.OnlyVendor.OpenChanges, change => Assert.True(change.AllProven));
    }

    private static List<string> Notices(PipelineHost host) =>
        [.. host.Mail.Sent.Select(mail => mail.Text).Where(text => text.Contains("/object/", StringComparison.Ordinal))];
}
