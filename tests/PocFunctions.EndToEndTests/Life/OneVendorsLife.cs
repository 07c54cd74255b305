using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Life;

/// <summary>A form's whole way as its vendor and an operator see it: over HTTP, LocalHost and Azurite in their own processes.</summary>
public sealed class OneVendorsLife
{
    private const string Team = "vh@sample-denki.example.co.jp";
    private const string PrimaryContact = "taro.yamada@sample-denki.example.co.jp";

    [Theory]
    [InlineData("utf8.bin", "text/plain; charset=utf-8", "utf-8")]
    [InlineData("iso-2022-jp.bin", "text/plain; charset=ISO-2022-JP", "iso-2022-jp")]
    public async Task A_vendor_applies_proves_is_approved_and_half_a_year_later_confirms(string sample, string mediaType, string charset)
    {
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync();
        var vendor = new Vendor(localHost);
        byte[] form = await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "samples", sample), TestContext.Current.CancellationToken);

        JsonElement receipt = await vendor.SubmitAsync(form, mediaType);
        string id = receipt.GetProperty("id").GetString()!;
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(form));
        Assert.Equal(sha256, receipt.GetProperty("sha256").GetString());

        JsonElement status = await vendor.WaitForStateAsync(id, "awaitingVerification");
        Assert.Equal(charset, status.GetProperty("charset").GetString());
        Assert.Equal("サンプル電機株式会社", status.GetProperty("form").GetProperty("team").GetProperty("organizationName").GetString());
        Assert.Equal(sha256, await StoredSha256Async(localHost, id));

        Vendor.ReadMail mail = await vendor.WaitForMailAsync(Team);
        Assert.DoesNotContain(Team, await vendor.GetPageAsync(mail.Link), StringComparison.Ordinal);
        Assert.Equal("awaitingVerification", (await vendor.GetJsonAsync("submissions/" + id)).GetProperty("state").GetString());
        string page = await vendor.AnswerAsync(mail.Link, "code", mail.Code);
        Assert.Contains("Confirmed", page, StringComparison.Ordinal);
        await vendor.WaitForMailAsync(PrimaryContact);
        await vendor.WaitForStateAsync(id, "awaitingApproval");

        string vendorId = await ApproveAsync(vendor);
        await vendor.WaitForStateAsync(id, "registered");

        await localHost.StopAsync();
        await localHost.StartAgainAsync("--Local:ClockOffset", "181.00:00:00");
        await vendor.RunTimerAsync("Reconfirm");
        Vendor.ReadMail question = await vendor.WaitForMailAsync(Team, seen: 1);
        await vendor.GetPageAsync(question.Link);
        Assert.Equal("due", await StateAsync(vendor, vendorId));
        Assert.Contains("confirmed", await vendor.AnswerAsync(question.Link, "answer", "confirm"), StringComparison.Ordinal);

        Assert.Equal("active", await StateAsync(vendor, vendorId));
        Assert.Contains("Already done", await vendor.GetPageAsync(question.Link), StringComparison.Ordinal);
        Assert.Equal(3, vendor.Mails().Count);
        await localHost.StopAsync();
    }

    private static async Task<string> ApproveAsync(Vendor vendor)
    {
        JsonElement waiting = await vendor.OperatorGetAsync("vendors?state=awaitingApproval");
        JsonElement item = Assert.Single(waiting.GetProperty("items").EnumerateArray());
        string vendorId = item.GetProperty("vendorId").GetString()!;
        Assert.Equal("approval", Assert.Single(item.GetProperty("attention").EnumerateArray()).GetString());
        await vendor.OperatorPostAsync(
            $"vendors/{vendorId}/approve", new { revision = 2, note = "not what I saw" }, System.Net.HttpStatusCode.Conflict);
        JsonElement approved = await vendor.OperatorPostAsync($"vendors/{vendorId}/approve", new { revision = 1, note = "telephoned" });
        Assert.Equal("active", approved.GetProperty("state").GetString());
        return vendorId;
    }

    private static async Task<string?> StateAsync(Vendor vendor, string vendorId) =>
        (await vendor.OperatorGetAsync("vendors/" + vendorId)).GetProperty("state").GetString();

    /// <summary>The evidence itself, read past the product: by the blob's name, which is made from the id's hash.</summary>
    private static async Task<string> StoredSha256Async(RunningLocalHost localHost, string id)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(id)));
        var container = new BlobContainerClient(StorageBehind.Connection(localHost), "forms");
        BlobClient blob = container.GetBlobClient($"{id[..4]}/{id[4..6]}/{id[6..8]}/{id[8..10]}/{hash}");
        var stored = await blob.DownloadContentAsync(TestContext.Current.CancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(stored.Value.Content.ToMemory().Span));
    }
}
