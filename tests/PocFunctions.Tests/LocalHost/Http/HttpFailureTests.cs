using System.Net;
using PocFunctions.Tests.LocalHost.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Http;

public sealed class HttpFailureTests : IAsyncLifetime
{
    private const int Mebibyte = 1024 * 1024;

    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync([typeof(SampleWebFunctions)]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_exception_is_an_empty_500()
    {
        using HttpResponseMessage answer = await _host.SendAsync("GET", "/throws");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.Headers.Contains("x-half-done"));
    }

    [Fact]
    public async Task The_server_does_not_name_itself()
    {
        using HttpResponseMessage answer = await _host.SendAsync("GET", "/");

        Assert.Empty(answer.Headers.Server);
    }

    [Fact]
    public async Task A_body_beyond_the_pipelines_own_limits_still_reaches_the_function()
    {
        // More than Kestrel's default of 30 MB; the pipeline says 413 by its own limits.
        using HttpResponseMessage answer = await _host.SendAsync("POST", "/length", new ByteArrayContent(new byte[32 * Mebibyte]));

        Assert.Equal($"{32 * Mebibyte}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_over_100_MiB_is_413()
    {
        using var content = new ByteArrayContent([]);
        content.Headers.ContentLength = (100L * Mebibyte) + 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/length") { Content = content };
        request.Headers.ExpectContinue = true;

        using HttpResponseMessage answer = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }
}
