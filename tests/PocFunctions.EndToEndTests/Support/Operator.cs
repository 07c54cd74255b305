using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>One of several operators, with a key of its own. Answers are looked at, whatever their status.</summary>
internal sealed class Operator(string name, string role)
{
    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public string Name => name;

    /// <summary>The arguments that make LocalHost know these operators.</summary>
    public static string[] Settings(params IReadOnlyList<Operator> operators) =>
        [.. operators.SelectMany((entry, index) => entry.Settings(index))];

    public Task<Answer> GetAsync(RunningLocalHost localHost, string call) => SendAsync(localHost, HttpMethod.Get, call, null);

    public Task<Answer> PostAsync(RunningLocalHost localHost, string call, object body) => SendAsync(localHost, HttpMethod.Post, call, body);

    /// <summary>One vendor, with everything that is shown of it.</summary>
    public async Task<JsonElement> VendorAsync(RunningLocalHost localHost, string vendorId) =>
        (await GetAsync(localHost, "vendors/" + vendorId)).Expect(HttpStatusCode.OK);

    /// <summary>The vendors whose name or domain begins so.</summary>
    public async Task<IReadOnlyList<JsonElement>> FindAsync(RunningLocalHost localHost, string beginning) =>
        [.. (await GetAsync(localHost, "vendors?q=" + Uri.EscapeDataString(beginning))).Expect(HttpStatusCode.OK).GetProperty("items").EnumerateArray()];

    private IEnumerable<string> Settings(int index)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
        return [$"--Operators:{index}:Name", name, $"--Operators:{index}:KeySha256", hash, $"--Operators:{index}:Role", role];
    }

    private async Task<Answer> SendAsync(RunningLocalHost localHost, HttpMethod method, string call, object? body)
    {
        using var request = new HttpRequestMessage(method, "operator/api/" + call);
        request.Headers.Add("x-operator-key", Key);
        if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage answer = await localHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using JsonDocument document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return new Answer(answer.StatusCode, document.RootElement.Clone());
    }

    internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
    {
        /// <summary>The stable name of what was wrong; null when nothing was.</summary>
        public string? Problem => Body.TryGetProperty("type", out JsonElement type) ? type.GetString()!.Split(':')[^1] : null;

        public JsonElement Expect(HttpStatusCode status)
        {
            Assert.True(status == Status, $"{(int)Status}: {Body}");
            return Body;
        }

        public void ExpectProblem(string problem)
        {
            Assert.True(problem == Problem, $"{(int)Status}: {Body}");
        }
    }
}
