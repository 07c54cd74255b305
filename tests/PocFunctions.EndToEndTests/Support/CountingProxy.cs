using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>
/// Stands before the three services of a storage account, passes everything on unchanged and notes it: what it counts is
/// what the account's owner pays for.
/// </summary>
internal sealed partial class CountingProxy : IAsyncDisposable
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Keep-Alive" };

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
    private readonly ConcurrentQueue<Call> _calls = new();
    private readonly List<WebApplication> _services = [];

    private CountingProxy()
    {
    }

    /// <summary>The connection string of the same account by way of the proxy.</summary>
    public required string Connection { get; init; }

    /// <summary>What was asked so far, oldest first.</summary>
    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <param name="connection">The account's connection string with its three endpoints.</param>
    public static async Task<CountingProxy> StartAsync(string connection)
    {
        string proxied = connection;
        var services = new List<(WebApplication App, string Name, string Behind)>();
        foreach (Match endpoint in Endpoints().Matches(connection))
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            services.Add((builder.Build(), endpoint.Groups["service"].Value, endpoint.Groups["authority"].Value));
        }

        CountingProxy? proxy = null;
        foreach ((WebApplication app, string name, string behind) in services)
        {
            app.Run(context => proxy!.PassAsync(context, name, behind));
            await app.StartAsync();
            proxied = proxied.Replace(behind, app.Urls.Single(), StringComparison.Ordinal);
        }

        proxy = new CountingProxy { Connection = proxied };
        proxy._services.AddRange(services.Select(service => service.App));
        return proxy;
    }

    public void Forget() => _calls.Clear();

    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication service in _services)
        {
            await service.DisposeAsync();
        }

        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context, string service, string behind)
    {
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), behind + target);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length > 0 || context.Request.ContentLength is not null)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach ((string name, var values) in context.Request.Headers.Where(header => !HopByHop.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, context.RequestAborted);
        _calls.Enqueue(new Call(service, context.Request.Method, Uri.UnescapeDataString(target), (int)answer.StatusCode));
        context.Response.StatusCode = (int)answer.StatusCode;
        Copy(answer.Headers, context.Response.Headers);
        Copy(answer.Content.Headers, context.Response.Headers);
        byte[] content = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (content.Length > 0)
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private static void Copy(HttpHeaders from, IHeaderDictionary to)
    {
        foreach ((string name, IEnumerable<string> values) in from.Where(header => !HopByHop.Contains(header.Key)))
        {
            to[name] = values.ToArray();
        }
    }

    [GeneratedRegex("(?<service>Blob|Queue|Table)Endpoint=(?<authority>http://[^/;]+)")]
    private static partial Regex Endpoints();

    /// <summary>One transaction: the service, the method, the address with its query, the answer's status.</summary>
    internal sealed record Call(string Service, string Method, string Target, int Status)
    {
        /// <summary>What the host does by itself to get messages and to be done with them, whatever they say.</summary>
        public bool IsPolling => Service == "Queue" && Target.Contains("/messages", StringComparison.Ordinal) && Method is "GET" or "DELETE" or "PUT";
    }
}
