using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PocFunctions.Tests.LocalHost.Commands;

/// <summary>A register that answers as it is told to, and keeps what it was sent.</summary>
internal sealed class FakeRegister : HttpMessageHandler
{
    /// <summary>Answers to be given before the ordinary ones.</summary>
    public Queue<HttpResponseMessage> First { get; } = new();

    /// <summary>What was submitted: its key, media type and text.</summary>
    public List<(string Key, string MediaType, string Text)> Submitted { get; } = [];

    /// <summary>The status of a submission whose text is this.</summary>
    public Func<string, string> StatusOf { get; set; } = static _ => """{"state": "awaitingVerification", "issues": []}""";

    /// <summary>How often a status is "received" before it is read.</summary>
    public int LooksBeforeRead { get; set; }

    public static HttpResponseMessage Busy(HttpStatusCode status, int? seconds)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent("""{"title": "Too busy."}""") };
        answer.Headers.RetryAfter = seconds is { } wait ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(wait)) : null;
        return answer;
    }

    public HttpClient Client() => new(this, disposeHandler: false) { BaseAddress = new Uri("http://register.example/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        if (path == "/health")
        {
            return new HttpResponseMessage(HttpStatusCode.OK);
        }

        if (First.TryDequeue(out HttpResponseMessage? first))
        {
            return first;
        }

        return request.Method == HttpMethod.Post ? await TakeAsync(request, cancellationToken) : Status(int.Parse(path.Split('/')[^1], null));
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] bytes = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Submitted.Add((request.Headers.GetValues("Idempotency-Key").Single(), request.Content.Headers.ContentType!.ToString(), Encoding.UTF8.GetString(bytes)));
        var answer = new HttpResponseMessage(HttpStatusCode.Accepted);
        answer.Headers.Location = new Uri($"/submissions/{Submitted.Count - 1}", UriKind.Relative);
        return answer;
    }

    private HttpResponseMessage Status(int number)
    {
        string status = LooksBeforeRead-- > 0 ? """{"state": "received", "issues": null}""" : StatusOf(Submitted[number].Text);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(status) };
    }
}
