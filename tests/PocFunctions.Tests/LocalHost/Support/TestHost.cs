using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Support;

/// <summary>The host of the functions on a real Kestrel and a free port, with function classes of the test's own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string Key = "the master key";

    private TestHost(WebApplication app)
    {
        App = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public static async Task<TestHost> StartAsync(
        IEnumerable<Type> functions,
        Action<IServiceCollection>? configure = null,
        string routePrefix = "",
        QueueOptions? queues = null,
        params (string Name, string? Value)[] settings)
    {
        WebApplicationBuilder builder = FunctionHost.CreateBuilder();
        builder.Configuration.AddConfiguration(TestSettings.Of(settings));
        builder.Services.AddSingleton(TimeProvider.System);
        var hostJson = new HostJson(routePrefix, queues ?? new QueueOptions(), TestSettings.Of());
        FunctionHost.AddFunctions(builder, functions, hostJson, Key, "http://127.0.0.1:0");
        configure?.Invoke(builder.Services);

        WebApplication app = builder.Build();
        FunctionHost.MapFunctions(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestHost(app);
    }

    public Task<HttpResponseMessage> SendAsync(
        string method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken).Soon();
    }

    public Task<string> GetTextAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken).Soon();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
    }
}
