using System.Net;
using PocFunctions.Tests.LocalHost.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Http;

public sealed class FunctionKeyTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync([typeof(SampleWebFunctions)]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/keyed")]
    [InlineData("/masterkeyed")]
    public async Task The_key_opens_in_the_header_or_the_query(string path)
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, header: TestHost.Key));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"{path}?code={Uri.EscapeDataString(TestHost.Key)}"));
    }

    [Theory]
    [InlineData("/keyed", null)]
    [InlineData("/keyed", "wrong")]
    [InlineData("/keyed?code=wrong", null)]
    [InlineData("/keyed?code=", null)]
    [InlineData("/masterkeyed", null)]
    [InlineData("/masterkeyed", "The master key")]
    public async Task Without_the_key_it_is_401(string path, string? header) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(path, header));

    [Fact]
    public async Task A_wrong_header_is_not_mended_by_the_query() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"/keyed?code={Uri.EscapeDataString(TestHost.Key)}", header: "wrong"));

    [Fact]
    public async Task A_wrong_method_is_404_before_any_key_is_asked()
    {
        using HttpResponseMessage answer = await _host.SendAsync("POST", "/keyed");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string? header = null)
    {
        (string, string)[] headers = header is null ? [] : [("x-functions-key", header)];
        using HttpResponseMessage answer = await _host.SendAsync("GET", path, headers: headers);
        return answer.StatusCode;
    }
}
