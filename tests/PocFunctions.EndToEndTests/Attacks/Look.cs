using System.Net;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>All that somebody outside sees of an answer, so that two can be compared.</summary>
internal sealed record Look(HttpStatusCode Status, string Headers, string Body)
{
    public static async Task<Look> AtAsync(
        RunningLocalHost localHost, HttpMethod method, string path, string? code = null, bool asPage = false)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
        {
            // Each purpose's own field, so that nothing but the token can be what is wrong.
            request.Content = new FormUrlEncodedContent([new("code", code ?? ""), new("answer", "leave"), new("object", "yes")]);
        }

        request.Headers.Accept.ParseAdd(asPage ? "text/html" : "application/json");
        using HttpResponseMessage answer = await localHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await OfAsync(answer);
    }

    public static async Task<Look> OfAsync(HttpResponseMessage answer)
    {
        string headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal));
        return new Look(answer.StatusCode, headers, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
