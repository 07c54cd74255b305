using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// What a stranger's submission costs: a fixed, small number of storage transactions, none of which reads more the larger
/// the register is. Else whoever sends many forms makes each of them dearer.
/// </summary>
public sealed class Cost
{
    private const int Most = 12;

    [Fact]
    public async Task What_happens_when_a_submission_matches_nothing()
    {
        // One LocalHost lends its Azurite and does nothing itself; the other works on it through the proxy.
        string[] idle = [.. new[] { "ReadForm", "SendMail", "AnswerCheck", "Reconfirm", "ReconfirmVendor", "Rescue" }.SelectMany(name => (string[])[$"--AzureWebJobs.{name}.Disabled", "true"])];
        await using RunningLocalHost lender = await RunningLocalHost.StartAsync(idle);
        await using CountingProxy proxy = await CountingProxy.StartAsync(StorageBehind.Connection(lender));
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync(
            "--RegistryStorage", proxy.Connection, "--AzureWebJobs.SendMail.Disabled", "true", "--AzureWebJobs.Rescue.Disabled", "true", "--ReconfirmSchedule", "0 0 0 1 1 *");
        await CountAsync(localHost, proxy);

        // On an almost empty register, and on one that has grown.
        IReadOnlyList<CountingProxy.Call> first = await CountAsync(localHost, proxy);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Vendor(localHost).SubmitAsync(FilledForm.New().Json(), "application/json")));
        await DoneAsync(proxy, 20);
        IReadOnlyList<CountingProxy.Call> later = await CountAsync(localHost, proxy);

        string shown = string.Join('\n', later.Select(call => $"{call.Service} {call.Method} {call.Target} {call.Status}"));
        Assert.True(later.Count <= Most, $"{later.Count} transactions:\n{shown}");
        Assert.True(first.Count == later.Count, $"{first.Count} at first, later {later.Count}:\n{shown}");
        TestContext.Current.TestOutputHelper!.WriteLine($"A submission that matches nothing: {later.Count} storage transactions.\n{shown}");
        Assert.Single(later, call => call is { Service: "Blob", Method: "PUT" });

        // A scan is a query that names no partition.
        Assert.All(later.Where(call => call is { Service: "Table", Method: "GET" }), call =>
            Assert.Matches(@"\(PartitionKey='[^']+',RowKey='[^']+'\)|\$filter=PartitionKey eq '[^']+'", call.Target));
        await localHost.StopAsync();
        await lender.StopAsync();
    }

    /// <summary>Everything from the POST until the form is read and its message done with, but the polling of the queues.</summary>
    private static async Task<IReadOnlyList<CountingProxy.Call>> CountAsync(RunningLocalHost localHost, CountingProxy proxy)
    {
        proxy.Forget();
        JsonElement receipt = await new Vendor(localHost).SubmitAsync((FilledForm.New() with { PersonEmail = $"boss@{FilledForm.Word()}.example" }).Json(), "application/json");
        await DoneAsync(proxy, 1);
        IReadOnlyList<CountingProxy.Call> calls = [.. proxy.Calls.Where(call => !call.IsPolling)];

        JsonElement status = await new Vendor(localHost).GetJsonAsync("submissions/" + receipt.Text("id"));
        Assert.Equal("awaitingVerification", status.Text("state"));
        return calls;
    }

    private static async Task DoneAsync(CountingProxy proxy, int messages) =>
        await Until.FoundAsync(
            $"{messages} messages done with",
            () => Task.FromResult(
                proxy.Calls.Count(call => call is { Service: "Queue", Method: "DELETE" } && call.Target.Contains("/forms/", StringComparison.Ordinal)) >= messages ? proxy : null));
}
