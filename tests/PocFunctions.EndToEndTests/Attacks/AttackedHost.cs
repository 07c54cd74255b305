using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// A running register that many attacks share: each brings an organization of its own, so that none meets another's. A
/// confirmation holds for a moment only, but the timer that asks for it runs when a test says so.
/// </summary>
public class AttackedHost : IAsyncLifetime
{
    private RunningLocalHost? _localHost;

    internal Operator Alice { get; } = new("alice", "operate");

    internal Operator Bob { get; } = new("bob", "operate");

    internal Operator Carol { get; } = new("carol", "read");

    internal Operator Dora { get; } = new("dora", "admin");

    internal RunningLocalHost LocalHost => _localHost!;

    internal Vendor Vendor => new(LocalHost);

    /// <summary>Settings beyond those that every attack runs under.</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    private protected string[] AllSettings =>
    [
        .. Operator.Settings(Alice, Bob, Carol, Dora),
        "--Intake:PerAddressPerMinute", "100000",
        "--Reconfirmation:Interval", "00:00:01",
        "--ReconfirmSchedule", "0 0 0 1 1 *",
        .. Settings,
    ];

    public async ValueTask InitializeAsync() => _localHost = await RunningLocalHost.StartAsync(AllSettings);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_localHost is not null)
        {
            await _localHost.DisposeAsync();
        }
    }

    /// <summary>Ends the process and starts it on the same data, later.</summary>
    internal async Task MoveToAsync(TimeSpan later)
    {
        await LocalHost.StopAsync();
        await LocalHost.StartAgainAsync([.. AllSettings, "--Local:ClockOffset", later.ToString()]);
    }

    /// <summary>Sends a form; waits until it is read.</summary>
    /// <returns>The submission's id.</returns>
    internal async Task<string> SubmitAsync(FilledForm form)
    {
        JsonElement receipt = await Vendor.SubmitAsync(form.Json(), "application/json");
        string id = receipt.GetProperty("id").GetString()!;
        await Vendor.WaitForStateAsync(id, "awaitingVerification", "awaitingApproval", "rejected");
        return id;
    }

    /// <summary>The mails that ask an address to prove itself, oldest first, once there are that many.</summary>
    internal async Task<Vendor.ReadMail> VerifyMailAsync(string recipient, int seen = 0) => await MailAsync("verify", recipient, seen);

    internal async Task<Vendor.ReadMail> MailAsync(string page, string recipient, int seen = 0) =>
        await Until.FoundAsync(
            $"mail number {seen + 1} to {recipient} that leads to {page}",
            () => Task.FromResult(Vendor.Mails().Where(mail => mail.To == recipient && mail.LeadsTo(page)).Skip(seen).FirstOrDefault()));

    /// <summary>Reads the newest verify mail beyond those seen and types its code.</summary>
    internal async Task ProveAsync(string recipient, int seen = 0)
    {
        Vendor.ReadMail mail = await VerifyMailAsync(recipient, seen);
        Assert.Contains("Confirmed", await Vendor.AnswerAsync(mail.Link, "code", mail.Code), StringComparison.Ordinal);
    }

    /// <summary>An application whose team address is proven.</summary>
    internal async Task<string> ApplyAsync(FilledForm form)
    {
        string id = await SubmitAsync(form);
        await ProveAsync(form.TeamEmail);
        await Vendor.WaitForStateAsync(id, "awaitingApproval");
        return await IdOfAsync(form);
    }

    /// <summary>A vendor on the register.</summary>
    internal async Task<string> RegisterAsync(FilledForm form)
    {
        string vendorId = await ApplyAsync(form);
        await ApproveAsync(vendorId);
        return vendorId;
    }

    internal async Task<JsonElement> ApproveAsync(string vendorId, int revision = 1) =>
        (await Alice.PostAsync(LocalHost, $"vendors/{vendorId}/approve", new { revision, note = "telephoned" })).Expect(HttpStatusCode.OK);

    /// <summary>The id of the one vendor with this name and team address.</summary>
    internal async Task<string> IdOfAsync(FilledForm form) => Assert.Single(
        await Alice.FindAsync(LocalHost, form.Organization), item => item.GetProperty("teamEmail").GetString() == form.TeamEmail)
        .GetProperty("vendorId").GetString()!;

    /// <summary>The vendor's one open change request, as an operator sees it.</summary>
    internal async Task<JsonElement> OnlyChangeAsync(string vendorId)
    {
        JsonElement summary = Assert.Single((await Alice.VendorAsync(LocalHost, vendorId)).GetProperty("changes").EnumerateArray());
        return (await Alice.GetAsync(LocalHost, "changes/" + summary.GetProperty("changeId").GetString())).Expect(HttpStatusCode.OK);
    }

    /// <summary>The names of what happened to a vendor, oldest first.</summary>
    internal async Task<IReadOnlyList<string>> HistoryAsync(string vendorId) =>
        [.. (await Alice.VendorAsync(LocalHost, vendorId)).GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("event").GetString()!)];
}

/// <summary>Attacks that share one register.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRegister : ICollectionFixture<AttackedHost>
{
    public const string Name = "Attacks on a shared register";
}
