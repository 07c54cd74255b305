using System.Net;
using PocFunctions.Tests.LocalHost.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Http;

public sealed class RoutingTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync([typeof(SampleWebFunctions)]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/", "root GET")]
    [InlineData("GET", "/verify/abc", "GET abc")]
    [InlineData("POST", "/verify/abc", "POST abc")]
    [InlineData("GET", "/VERIFY/aBc", "GET aBc")]
    [InlineData("GET", "/verify/a%20b", "GET a b")]
    [InlineData("GET", "/assets/site.css", "GET site.css")]
    [InlineData("GET", "/assets/deep/er/site.css", "GET deep/er/site.css")]
    [InlineData("PUT", "/any", "PUT")]
    [InlineData("DELETE", "/any", "DELETE")]
    public async Task A_route_and_its_method_reach_their_function(string method, string path, string expected)
    {
        using HttpResponseMessage answer = await _host.SendAsync(method, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/verify/abc")]
    [InlineData("HEAD", "/verify/abc")]
    [InlineData("GET", "/verify")]
    [InlineData("GET", "/verify/a/b")]
    [InlineData("GET", "/unknown")]
    [InlineData("GET", "/admin")]
    [InlineData("GET", "/admin/functions/Root")]
    public async Task A_wrong_method_or_an_unknown_route_is_an_empty_404(string method, string path)
    {
        using HttpResponseMessage answer = await _host.SendAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Parameters_of_the_route_are_converted_and_the_others_filled()
    {
        string id = Guid.NewGuid().ToString();

        Assert.Equal($"7 {id} 3 True True", await _host.GetTextAsync($"/typed/7/{id}/3"));
        Assert.Equal($"7 {id}  True True", await _host.GetTextAsync($"/typed/7/{id}"));
    }

    [Fact]
    public async Task What_does_not_convert_is_a_500_as_on_the_platform()
    {
        using HttpResponseMessage answer = await _host.SendAsync("GET", "/typed/seven/x");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task The_prefix_of_host_json_stands_before_every_route()
    {
        await using TestHost prefixed = await TestHost.StartAsync([typeof(SampleWebFunctions)], routePrefix: "api/v1");

        Assert.Equal("GET abc", await prefixed.GetTextAsync("/api/v1/verify/abc"));
        Assert.Equal("root GET", await prefixed.GetTextAsync("/api/v1"));
        using HttpResponseMessage without = await prefixed.SendAsync("GET", "/verify/abc");
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }
}
