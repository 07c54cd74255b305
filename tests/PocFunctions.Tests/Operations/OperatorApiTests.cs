using System.Text;
using PocFunctions.Pipeline.Operations;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Operations;

/// <summary>The operators' API: who may do what, on which revision.</summary>
public class OperatorApiTests
{
    [Theory]
    [InlineData(null, 401, "operator-key-missing")]
    [InlineData("", 401, "operator-key-missing")]
    [InlineData("wrong", 401, "operator-key-missing")]
    [InlineData(PipelineSettings.ReaderKey, 403, "role-too-low")]
    public async Task Without_the_key_for_it_nothing_is_done(string? key, int status, string problem)
    {
        await using var host = await WithApplicationAsync();

        var answer = await ActAsync(host, host.OnlyVendor.VendorId, """{"revision":1,"note":""}""", key: key);

        Assert.Equal((status, problem), (answer.Status, answer.ProblemName));
        Assert.Empty(host.Effects.Log);
        Assert.Equal(0, host.Effects.Calls);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("wrong", 401)]
    [InlineData(PipelineSettings.ReaderKey, 200)]
    [InlineData(PipelineSettings.OperatorKey, 200)]
    [InlineData(PipelineSettings.SecondOperatorKey, 200)]
    public async Task Whoever_has_a_key_may_look(string? key, int status)
    {
        await using var host = await WithApplicationAsync();

        Assert.Equal(status, (await ListAsync(host, "", key)).Status);
        Assert.Equal(status, (await ShowAsync(host, host.OnlyVendor.VendorId, key)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"note":"x"}""")]
    [InlineData("""{"revision":"1","note":"x"}""")]
    [InlineData("""{"revision":1.5}""")]
    [InlineData("""{"revision":99999999999}""")]
    [InlineData("""{"revision":1,"note":null}""")]
    [InlineData("""{"revision":1,"note":"x","force":true}""")]
    [InlineData("""{"revision":1,"note":"\ud800"}""")]
    [InlineData("""{"revision":1""")]
    [InlineData("LONG NOTE")]
    [InlineData("LONG BODY")]
    public async Task An_act_that_is_none_changes_nothing(string body)
    {
        await using var host = await WithApplicationAsync();
        body = body switch
        {
            "LONG NOTE" => $$"""{"revision":1,"note":"{{new string('x', 2001)}}"}""",
            "LONG BODY" => $$"""{"revision":1,"note":"x"}{{new string(' ', 64 * 1024)}}""",
            _ => body,
        };

        var answer = await ActAsync(host, host.OnlyVendor.VendorId, body);

        Assert.Equal((400, "act-malformed"), (answer.Status, answer.ProblemName));
        Assert.Empty(host.Effects.Log);
    }

    [Fact]
    public async Task An_act_on_another_revision_than_the_current_is_refused()
    {
        await using var host = await WithApplicationAsync();

        var answer = await ActAsync(host, host.OnlyVendor.VendorId, """{"revision":2}""");

        Assert.Equal((409, "revision-changed"), (answer.Status, answer.ProblemName));
        Assert.Empty(host.Effects.Log);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("../vendors")]
    [InlineData("ABCDEF00000000000000000000000000")]
    [InlineData("abcdef00000000000000000000000000")]
    public async Task A_vendor_that_is_not_there_is_404(string id)
    {
        await using var host = await WithApplicationAsync();

        Assert.Equal(404, (await ActAsync(host, id, """{"revision":1}""")).Status);
        Assert.Equal(404, (await ShowAsync(host, id)).Status);
    }

    [Fact]
    public async Task An_approval_is_answered_with_the_vendor_as_it_stands_and_kept_in_its_history()
    {
        await using var host = await WithApplicationAsync();

        var answer = await ActAsync(host, host.OnlyVendor.VendorId, """{"revision":1,"note":"電話で確認"}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("active", answer.Json.GetProperty("state").GetString());
        var entry = answer.Json.GetProperty("history").EnumerateArray().Last();
        Assert.Equal(("approved", "first", "電話で確認", 1), (entry.GetProperty("event").GetString(), entry.GetProperty("by").GetString(),
            entry.GetProperty("detail").GetString(), entry.GetProperty("revision").GetInt32()));
        Assert.Equal((409, "wrong-state"), Told(await ActAsync(host, host.OnlyVendor.VendorId, """{"revision":1}""")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_application_may_be_refused_proven_or_not(bool proven)
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        if (proven)
        {
            await host.ProveAsync(SampleForm.TeamEmail);
        }

        Assert.Equal(200, (await ActAsync(host, host.OnlyVendor.VendorId, """{"revision":1,"note":"unknown company"}""", refuse: true)).Status);

        Assert.Equal(VendorState.Refused, host.OnlyVendor.State);
        Assert.Empty(host.OnlyVendor.Attention);
        Assert.Empty(host.DueIndex.All);
    }

    [Fact]
    public async Task An_application_nobody_proved_cannot_be_approved()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();

        Assert.Equal((409, "wrong-state"), Told(await host.ApproveAsync(host.OnlyVendor)));
        Assert.Equal(VendorState.AwaitingVerification, host.OnlyVendor.State);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?state=awaitingApproval", 1)]
    [InlineData("?state=active", 0)]
    [InlineData("?q=%E6%A0%AA%E5%BC%8F", 1)]
    [InlineData("?q=vendor.ex", 1)]
    [InlineData("?q=%EF%BF%BE", 0)]
    [InlineData("?q=%FF%FE", 0)]
    [InlineData("?q='%20or%20true", 0)]
    [InlineData("?after=00000000000000000000000000000000", 1)]
    [InlineData("?after=ffffffffffffffffffffffffffffffff", 0)]
    public async Task A_list_holds_what_is_asked_for(string query, int items)
    {
        await using var host = await WithApplicationAsync();

        var answer = await ListAsync(host, query);

        Assert.Equal(200, answer.Status);
        Assert.Equal(items, answer.Json.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("?state=Active")]
    [InlineData("?state=5")]
    [InlineData("?state=active&state=due")]
    [InlineData("?after=x")]
    [InlineData("?after='%20or%20true")]
    [InlineData("?q=%00")]
    [InlineData("?q=%0A")]
    public async Task A_question_that_is_none_is_told_so(string query)
    {
        await using var host = await WithApplicationAsync();

        Assert.Equal((400, "query-invalid"), Told(await ListAsync(host, query)));
        Assert.Equal((400, "query-invalid"), Told(await ListAsync(host, "?q=" + new string('x', 201))));
    }

    [Fact]
    public async Task Neither_tokens_nor_their_hashes_are_shown()
    {
        await using var host = await WithApplicationAsync();
        Assert.True(MailToken.TryParse(RecordingMailProvider.TokenIn(host.Mail.Sent[0]), out var token));

        var body = (await ShowAsync(host, host.OnlyVendor.VendorId)).Body;

        Assert.DoesNotContain(token.Text, body, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Hash, body, StringComparison.Ordinal);
        Assert.Contains("\"mails\":[{", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_is_200_while_storage_answers_and_says_no_more_to_strangers_when_it_does_not()
    {
        await using var host = new PipelineHost();
        var station = host.Get<IOperationsStation>();
        Assert.Equal(200, (await new HttpCall().AnswerAsync(host.Services, request => station.HealthAsync(request, PipelineHost.Cancellation))).Status);

        host.Effects.Down.Add(Door.Tables);

        Assert.Equal((503, "storage-unavailable"), Told(await new HttpCall().AnswerAsync(host.Services, request => station.HealthAsync(request, PipelineHost.Cancellation))));
    }

    private static async Task<PipelineHost> WithApplicationAsync()
    {
        var host = new PipelineHost();
        await host.ApplyAsync();
        await host.ProveAsync(SampleForm.TeamEmail);
        host.Effects.Begin();
        return host;
    }

    private static Task<HttpAnswer> ActAsync(PipelineHost host, string id, string body, bool refuse = false, string? key = PipelineSettings.OperatorKey) =>
        Keyed("POST", key).WithBody(Encoding.UTF8.GetBytes(body), "application/json").AnswerAsync(host.Services, request => refuse
            ? host.Get<IOperationsStation>().RefuseAsync(request, id, PipelineHost.Cancellation)
            : host.Get<IOperationsStation>().ApproveAsync(request, id, PipelineHost.Cancellation));

    private static Task<HttpAnswer> ShowAsync(PipelineHost host, string id, string? key = PipelineSettings.OperatorKey) => Keyed("GET", key).AnswerAsync(
        host.Services, request => host.Get<IOperationsStation>().ShowVendorAsync(request, id, PipelineHost.Cancellation));

    private static Task<HttpAnswer> ListAsync(PipelineHost host, string query, string? key = PipelineSettings.OperatorKey) =>
        Keyed("GET", key).WithQuery(query).AnswerAsync(
            host.Services, request => host.Get<IOperationsStation>().ListVendorsAsync(request, PipelineHost.Cancellation));

    private static HttpCall Keyed(string method, string? key) => key is null ? new HttpCall(method) : new HttpCall(method).With("x-operator-key", key);

    private static (int Status, string Problem) Told(HttpAnswer answer) => (answer.Status, answer.ProblemName);
}
