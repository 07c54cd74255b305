using System.Text;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>What <c>POST /submissions</c> takes and refuses at the door.</summary>
public class SubmissionDoorTests
{
    private const int Limit = 256 * 1024;
    private const string Json = "application/json";

    private static readonly byte[] Form = SampleForm.Json(SampleForm.Filled);

    private static readonly Dictionary<string, (Func<HttpCall> Call, int Status, string Problem)> Refused = new()
    {
        ["an empty body"] = (() => Post([], Json), 400, "empty-body"),
        ["an empty body without a type"] = (() => Post([], null), 400, "empty-body"),
        ["an empty body of unknown length"] = (() => Post([], "text/plain", chunked: true), 400, "empty-body"),
        ["one byte too many, declared"] = (() => Post(new byte[Limit + 1], "text/plain"), 413, "too-large"),
        ["one byte too many, chunked"] = (() => Post(new byte[Limit + 1], "text/plain", chunked: true), 413, "too-large"),
        ["far too many bytes, chunked"] = (() => Post(new byte[20 * Limit], "text/plain", chunked: true), 413, "too-large"),
        ["an image"] = (() => Post(Form, "image/png"), 415, "unsupported-media-type"),
        ["HTML"] = (() => Post(Form, "text/html; charset=utf-8"), 415, "unsupported-media-type"),
        ["XML"] = (() => Post(Form, "application/xml"), 415, "unsupported-media-type"),
        ["no media type"] = (() => Post(Form, null), 415, "unsupported-media-type"),
        ["a media type that is none"] = (() => Post(Form, "text"), 415, "unsupported-media-type"),
        ["two media types"] = (() => Post(Form, "text/plain, application/json"), 415, "unsupported-media-type"),
        ["an endless media type"] = (() => Post(Form, "text/plain; x=" + new string('x', 500)), 415, "unsupported-media-type"),
        ["multipart without a boundary"] = (() => Post(Form, "multipart/form-data"), 415, "unsupported-media-type"),
        ["multipart of another kind"] = (() => Post(Form, "multipart/mixed; boundary=x"), 415, "unsupported-media-type"),
        ["a compressed form"] = (() => Post(Form, Json).With("Content-Encoding", "gzip"), 415, "content-encoding"),
        ["an encoding that changes nothing"] = (() => Post(Form, Json).With("Content-Encoding", "identity"), 415, "content-encoding"),
        ["a key of 15 characters"] = (() => Keyed(new string('k', 15)), 400, "idempotency-key-invalid"),
        ["a key of 129 characters"] = (() => Keyed(new string('k', 129)), 400, "idempotency-key-invalid"),
        ["an empty key"] = (() => Keyed(""), 400, "idempotency-key-invalid"),
        ["a key in Japanese"] = (() => Keyed("登録のための鍵なので長くしてあります"), 400, "idempotency-key-invalid"),
        ["a key with a tab"] = (() => Keyed("0123456789abcdef\t"), 400, "idempotency-key-invalid"),
    };

    public static TheoryData<string> Refusals => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_submission_is_told_why_and_nothing_of_it_is_stored(string what)
    {
        await using var host = new PipelineHost();
        var (call, status, problem) = Refused[what];

        var answer = await host.SubmitAsync(call());

        Assert.Equal((status, problem), (answer.Status, answer.ProblemName));
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(answer.Json.GetProperty("message").GetProperty("ja").GetString()!);
        Assert.NotEmpty(answer.Json.GetProperty("title").GetString()!);
        Assert.Empty(host.Effects.Log);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("Text/Plain; Charset=\"ISO-2022-JP\"")]
    [InlineData("text/plain; charset=unknown-8bit")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-8")]
    public async Task A_listed_media_type_is_taken_whatever_its_parameters(string contentType)
    {
        await using var host = new PipelineHost();

        Assert.Equal(202, (await host.SubmitAsync(Post(Form, contentType))).Status);

        Assert.Equal(contentType, Assert.Single(host.RawForms.All).Info.MediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exactly_256_KiB_are_taken(bool chunked)
    {
        await using var host = new PipelineHost();
        var body = Enumerable.Repeat((byte)'x', Limit).ToArray();

        Assert.Equal(202, (await host.SubmitAsync(Post(body, "text/plain", chunked))).Status);

        Assert.Equal(body, Assert.Single(host.RawForms.All).Bytes.ToArray());
    }

    [Fact]
    public async Task The_bytes_are_kept_as_they_came_and_their_hash_is_told()
    {
        await using var host = new PipelineHost();
        byte[] bytes = [0x1b, 0x24, 0x42, 0x00, 0xff, 0x0d, 0x0a, 0x81];

        var answer = await host.SubmitAsync(Post(bytes, "text/plain"));

        Assert.Equal(bytes, Assert.Single(host.RawForms.All).Bytes.ToArray());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), answer.Json.GetProperty("sha256").GetString());
        Assert.Equal("2026-01-05T09:30:00.000Z", answer.Json.GetProperty("receivedAt").GetString());
        Assert.Equal(answer.Headers.Location.ToString(), answer.Json.GetProperty("status").GetString());
        Assert.Matches("^2026010509-[0-9a-f]{32}$", answer.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_id_is_neither_stored_nor_sent_anywhere()
    {
        await using var host = new PipelineHost();

        var id = (await host.SubmitAsync(SampleForm.Filled)).Json.GetProperty("id").GetString()!;
        var blob = Assert.Single(host.RawForms.All).Info.Key.BlobName;
        var message = Assert.Single(host.Queues.Waiting).Text;

        Assert.DoesNotContain(id[11..], blob + message, StringComparison.Ordinal);
        Assert.StartsWith("2026/01/05/09/", blob, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_is_sent_to_the_status_page()
    {
        await using var host = new PipelineHost();

        var answer = await host.SubmitAsync(Post(Form, Json).With("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        Assert.Equal(303, answer.Status);
        Assert.Matches("^/submissions/2026010509-[0-9a-f]{32}$", answer.Headers.Location.ToString());
    }

    [Fact]
    public async Task A_browser_is_told_of_a_refusal_on_a_page()
    {
        await using var host = new PipelineHost();

        var answer = await host.SubmitAsync(Post(Form, "image/png").With("Accept", "text/html"));

        Assert.Equal(415, answer.Status);
        Assert.StartsWith("text/html", answer.ContentType, StringComparison.Ordinal);
        Assert.Contains("Content-Type は text/plain", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_caching_framing_and_referrers()
    {
        await using var host = new PipelineHost();
        foreach (var answer in (HttpAnswer[])[await host.SubmitAsync(SampleForm.Filled), await host.SubmitAsync(Post([], Json)), await host.StatusAsync("none")])
        {
            Assert.Equal("no-store", answer.Headers.CacheControl.ToString());
            Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"].ToString());
            Assert.Equal("nosniff", answer.Headers.XContentTypeOptions.ToString());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        }
    }

    private static HttpCall Post(byte[] body, string? contentType, bool chunked = false) =>
        new HttpCall("POST", "/submissions").WithBody(body, contentType, chunked);

    private static HttpCall Keyed(string key) => Post(Encoding.UTF8.GetBytes("form"), "text/plain").With("Idempotency-Key", key);
}
