using System.Net;
using System.Text;
using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Http;

public sealed class AdminEndpointTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly Channel<string> _runs = Channel.CreateUnbounded<string>();
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await TestHost.StartAsync(
            [typeof(Background), typeof(SampleWebFunctions)],
            services => services.AddSingleton(_runs.Writer),
            settings: [("Store", azurite.ConnectionString), ("QueueName", AzuriteFixture.NewName())]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Queued", """{"input": "hello"}""", "queued hello")]
    [InlineData("queued", "{}", "queued ")]
    [InlineData("Timed", "{}", "timed")]
    [InlineData("Timed", """{"input": ""}""", "timed")]
    public async Task A_function_is_fired_in_the_background(string name, string body, string expected)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(name, body, TestHost.Key));

        Assert.Equal(expected, await _runs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon());
    }

    [Theory]
    [InlineData("Queued", "{}", null, HttpStatusCode.Unauthorized)]
    [InlineData("Unknown", "{}", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Unknown", "{}", TestHost.Key, HttpStatusCode.NotFound)]
    [InlineData("Queued", "", TestHost.Key, HttpStatusCode.BadRequest)]
    [InlineData("Queued", "null", TestHost.Key, HttpStatusCode.BadRequest)]
    [InlineData("Queued", "{", TestHost.Key, HttpStatusCode.BadRequest)]
    [InlineData("Root", "{}", TestHost.Key, HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_fired_is_refused(string name, string body, string? key, HttpStatusCode expected)
    {
        Assert.Equal(expected, await PostAsync(name, body, key));
        Assert.False(_runs.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_415() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync("Queued", "{}", TestHost.Key, mediaType: "text/plain"));

    [Fact]
    public async Task A_function_that_throws_hurts_nobody()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("Queued", """{"input": "throw"}""", TestHost.Key));
        Assert.Equal("queued throw", await _runs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon());

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("Timed", "{}", TestHost.Key));
        Assert.Equal("timed", await _runs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon());
    }

    private async Task<HttpStatusCode> PostAsync(string name, string body, string? key, string mediaType = "application/json")
    {
        (string, string)[] headers = key is null ? [] : [("x-functions-key", key)];
        using HttpResponseMessage answer = await _host.SendAsync(
            "POST", $"/admin/functions/{name}", new StringContent(body, Encoding.UTF8, mediaType), headers);
        return answer.StatusCode;
    }

    public sealed class Background(ChannelWriter<string> runs)
    {
        [Function("Queued")]
        public async Task QueuedAsync([QueueTrigger("%QueueName%", Connection = "Store")] string text)
        {
            await runs.WriteAsync($"queued {text}");
            if (text == "throw")
            {
                throw new InvalidOperationException("Asked for by the test.");
            }
        }

        [Function("Timed")]
        public void Timed([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer)
        {
            Assert.False(timer.IsPastDue);
            Assert.True(runs.TryWrite("timed"));
        }
    }
}
