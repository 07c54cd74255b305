using System.Net;
using System.Text;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.LocalHost;

public sealed class StartTests
{
    [Fact]
    public async Task It_starts_prints_its_addresses_and_keys_and_answers()
    {
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync("--Local:MasterKey", "my own key");

        Assert.Equal("my own key", localHost.MasterKey);
        Assert.True(localHost.OperatorKey.Length >= 32);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(localHost, "outbox"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(localHost, "outbox/..%2Fazurite"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(localHost, "no/such/route"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAdminAsync(localHost, "another key"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAdminAsync(localHost, localHost.MasterKey));
        await localHost.StopAsync();
    }

    [Fact]
    public async Task Two_run_side_by_side()
    {
        RunningLocalHost[] both = await Task.WhenAll(RunningLocalHost.StartAsync(), RunningLocalHost.StartAsync());
        await using RunningLocalHost first = both[0];
        await using RunningLocalHost second = both[1];

        Assert.NotEqual(first.FormAddress, second.FormAddress);
        Assert.NotEqual(first.OperatorKey, second.OperatorKey);
        await first.StopAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, "outbox"));
        await second.StopAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningLocalHost localHost, string path)
    {
        using HttpResponseMessage answer = await localHost.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> PostAdminAsync(RunningLocalHost localHost, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "admin/functions/NoSuchFunction")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("x-functions-key", key);
        using HttpResponseMessage answer = await localHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
