using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MimeKit;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>A vendor and the operator it meets, over HTTP alone: posts a form, reads its mails, answers them.</summary>
internal sealed partial class Vendor(RunningLocalHost localHost)
{
    // A mail is written whole and never changed, and an outbox that many tests fill is looked at many times.
    private static readonly ConcurrentDictionary<string, ReadMail> ReadBefore = new(StringComparer.Ordinal);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Posts a form; asserts that it is taken, and that what is said of it is so.</summary>
    public async Task<JsonElement> SubmitAsync(byte[] form, string mediaType)
    {
        using var content = new ByteArrayContent(form);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using HttpResponseMessage answer = await localHost.Client.PostAsync("submissions", content, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        JsonElement receipt = await JsonAsync(answer);
        Assert.Equal("/submissions/" + receipt.GetProperty("id").GetString(), answer.Headers.Location?.OriginalString);
        return receipt;
    }

    /// <summary>Waits until a submission is in one of these states.</summary>
    public async Task<JsonElement> WaitForStateAsync(string id, params string[] states)
    {
        return await Until.FoundAsync(
            $"submission in state {string.Join(" or ", states)}",
            async () =>
            {
                JsonElement status = await GetJsonAsync("submissions/" + id);
                return states.Contains(status.GetProperty("state").GetString()) ? status : (JsonElement?)null;
            });
    }

    /// <summary>Waits for the newest mail to an address that the outbox holds beyond <paramref name="seen"/> earlier ones.</summary>
    public async Task<ReadMail> WaitForMailAsync(string recipient, int seen = 0)
    {
        return await Until.FoundAsync(
            $"mail number {seen + 1} to {recipient}",
            () =>
            {
                ReadMail[] mails = [.. Mails().Where(mail => mail.To == recipient)];
                return Task.FromResult(mails.Length > seen ? mails[seen] : (ReadMail?)null);
            });
    }

    public IReadOnlyList<ReadMail> Mails() => Directory.Exists(localHost.OutboxDirectory)
        ? [.. Directory.GetFiles(localHost.OutboxDirectory, "*.eml").Order(StringComparer.Ordinal).Select(file => ReadBefore.GetOrAdd(file, ReadMail.From))]
        : [];

    public async Task<string> GetPageAsync(Uri address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await localHost.Client.GetAsync(address.PathAndQuery, Cancelled);
        return await PageAsync(answer, expected);
    }

    public async Task<string> AnswerAsync(Uri address, string name, string value, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new FormUrlEncodedContent([new(name, value)]);
        using HttpResponseMessage answer = await localHost.Client.PostAsync(address.PathAndQuery, content, Cancelled);
        return await PageAsync(answer, expected);
    }

    public async Task<JsonElement> OperatorGetAsync(string call) => await OperatorAsync(HttpMethod.Get, call, null, HttpStatusCode.OK);

    public async Task<JsonElement> OperatorPostAsync(string call, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        await OperatorAsync(HttpMethod.Post, call, JsonSerializer.Serialize(body), expected);

    /// <summary>Runs a timer now, as the platform's administrator can.</summary>
    public async Task RunTimerAsync(string function)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "admin/functions/" + function)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("x-functions-key", localHost.MasterKey);
        using HttpResponseMessage answer = await localHost.Client.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using HttpResponseMessage answer = await localHost.Client.GetAsync(path, Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await JsonAsync(answer);
    }

    private async Task<JsonElement> OperatorAsync(HttpMethod method, string call, string? body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, "operator/api/" + call);
        request.Headers.Add("x-operator-key", localHost.OperatorKey);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage answer = await localHost.Client.SendAsync(request, Cancelled);
        Assert.Equal(expected, answer.StatusCode);
        return await JsonAsync(answer);
    }

    private static async Task<string> PageAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {page}");
        return page;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using JsonDocument document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancelled));
        return document.RootElement.Clone();
    }

    /// <summary>A mail of the outbox as its recipient reads it.</summary>
    internal sealed partial record ReadMail(string To, string Subject, string Text, string Html, string Headers)
    {
        /// <summary>The token in the link, which is all that it is secret for.</summary>
        public string Token => Link.Segments[^1];

        /// <summary>Whether the link leads there: <c>verify</c>, <c>confirm</c> or <c>object</c>; a mail without a link leads nowhere.</summary>
        public bool LeadsTo(string page) => Address().Match(Text) is { Success: true } found && new Uri(found.Value).AbsolutePath.StartsWith($"/{page}/", StringComparison.Ordinal);

        /// <summary>The one link of the mail.</summary>
        public Uri Link => new(Address().Match(Text).Value);

        /// <summary>The code, in the Japanese part and the English part the same.</summary>
        public string Code => Assert.Single(Digits().Matches(Text).Select(match => match.Groups[1].Value).Distinct());

        internal static ReadMail From(string file)
        {
            using MimeMessage message = MimeMessage.Load(file);
            string headers = string.Join('\n', message.Headers.Select(header => $"{header.Field}: {header.Value}"));
            return new ReadMail(Assert.Single(message.To.Mailboxes).GetAddress(idnEncode: true), message.Subject ?? "", message.TextBody ?? "", message.HtmlBody ?? "", headers);
        }

        [GeneratedRegex(@"http://\S+")]
        private static partial Regex Address();

        [GeneratedRegex(@"(?:確認番号|Code): ([0-9]{6})\b")]
        private static partial Regex Digits();
    }
}
