using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PocFunctions.LocalHost.Commands.Import;

/// <summary>Asks a running register, and waits where it says that it is busy.</summary>
/// <param name="client">Its base address is the register's.</param>
/// <param name="waitAsync">How to wait.</param>
internal sealed class SubmissionClient(HttpClient client, Func<TimeSpan, CancellationToken, Task> waitAsync)
{
    /// <summary>All waiting for one answer together; a register that is busy for longer is not there.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan WaitWhereNoneIsSaid = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The same file in the same place has the same key, so that importing a folder again gives the first submissions. One sent as another
    /// media type is to be read anew.
    /// </summary>
    public static string IdempotencyKey(string name, string mediaType, ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{name.Replace('\\', '/')}\n{mediaType}\n{Convert.ToHexStringLower(SHA256.HashData(bytes))}")));

    /// <returns>Where the submission's status stands.</returns>
    /// <exception cref="HttpRequestException">It was not taken; the message says why.</exception>
    public async Task<Uri> SubmitAsync(string name, string mediaType, byte[] bytes, CancellationToken stop)
    {
        using HttpResponseMessage answer = await AskAsync(Request, stop);
        Uri location = answer.Headers.Location ?? throw new HttpRequestException("The answer names no status address; is this the register?");
        return new Uri(client.BaseAddress!, location);

        HttpRequestMessage Request()
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(client.BaseAddress!, "submissions")) { Content = content };
            request.Headers.Add("Idempotency-Key", IdempotencyKey(name, mediaType, bytes));
            return request;
        }
    }

    /// <returns>The status answer.</returns>
    public async Task<JsonElement> StatusAsync(Uri link, CancellationToken stop)
    {
        using HttpResponseMessage answer = await AskAsync(() => new HttpRequestMessage(HttpMethod.Get, link), stop);
        return await JsonAsync(answer, stop) ?? throw new HttpRequestException("The status is not JSON; is this the register?");
    }

    private async Task<HttpResponseMessage> AskAsync(Func<HttpRequestMessage> makeRequest, CancellationToken stop)
    {
        for (TimeSpan waited = TimeSpan.Zero; ;)
        {
            using HttpRequestMessage request = makeRequest();
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            HttpResponseMessage answer = await SendAsync(request, stop);
            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }

            using (answer)
            {
                TimeSpan wait = RetryAfter(answer);
                waited += wait;
                if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || waited > LongestWait)
                {
                    throw new HttpRequestException(await ReasonAsync(answer, stop), null, answer.StatusCode);
                }

                await waitAsync(wait, stop);
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            return await client.SendAsync(request, stop);
        }
        catch (OperationCanceledException timeout) when (!stop.IsCancellationRequested)
        {
            throw new HttpRequestException("No answer came in time.", timeout);
        }
    }

    private static TimeSpan RetryAfter(HttpResponseMessage answer)
    {
        TimeSpan? wait = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when answer.Headers.Date is { } answered => date - answered,
            _ => null,
        };
        return wait > TimeSpan.Zero ? wait.Value : WaitWhereNoneIsSaid;
    }

    /// <summary>The title of the problem (RFC 9457), else the number.</summary>
    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken stop) =>
        await JsonAsync(answer, stop) is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("title", out JsonElement title)
            ? $"{(int)answer.StatusCode}: {title}"
            : $"{(int)answer.StatusCode} {answer.ReasonPhrase}";

    private static async Task<JsonElement?> JsonAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsByteArrayAsync(stop));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
