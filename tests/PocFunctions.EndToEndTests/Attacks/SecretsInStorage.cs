using System.Text.RegularExpressions;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// Whoever gets to see the storage account, a backup of it, or the logs. After a whole life nothing is there to act with:
/// no token, code or key; and queues and logs do not even say who the vendors are.
/// </summary>
public sealed class SecretsInStorage(SecretsInStorage.Register host) : IClassFixture<SecretsInStorage.Register>
{
    [Fact]
    public async Task What_happens_when_storage_queues_and_logs_are_read_after_a_whole_life()
    {
        FilledForm form = FilledForm.New() with { TeamTelephone = "+81-3-5555-7391", PersonName = $"Person{FilledForm.Word()}", PersonEmail = $"boss@{FilledForm.Word()}.example" };
        FilledForm changed = form with { TeamEmail = "new." + form.TeamEmail, TeamAddress = $"Street{FilledForm.Word()} 1" };
        string idempotencyKey = "sent-by-" + FilledForm.Word() + FilledForm.Word();

        List<string> ids = [await SubmitWithKeyAsync(form, idempotencyKey)];
        await host.ProveAsync(form.TeamEmail);
        await host.ProveAsync(form.PersonEmail!);
        string vendorId = await host.IdOfAsync(form);
        await host.ApproveAsync(vendorId);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await host.Vendor.RunTimerAsync("Reconfirm");
        await host.Vendor.AnswerAsync((await host.MailAsync("confirm", form.TeamEmail)).Link, "answer", "confirm");
        ids.Add(await host.SubmitAsync(changed));
        await host.ProveAsync(changed.TeamEmail);
        await GuessAsync(changed.TeamEmail);
        await host.Vendor.AnswerAsync((await host.MailAsync("object", form.TeamEmail)).Link, "object", "yes");
        await host.Vendor.RunTimerAsync("Rescue");
        string firstLog = host.LocalHost.Output;

        // Then senders and readers stand still, so that messages lie in the queues and can be looked at.
        await host.LocalHost.StopAsync();
        await host.StandStillAsync();
        await host.Vendor.SubmitAsync(form.Json(), "application/json");
        using var check = new FormUrlEncodedContent([new("email", form.TeamEmail)]);
        using HttpResponseMessage checkedAnswer = await host.LocalHost.Client.PostAsync("check", check, TestContext.Current.CancellationToken);
        string queues = await StorageDump.QueuesAsync(host.LocalHost);
        string tables = await StorageDump.TablesAsync(host.LocalHost);
        string blobs = await StorageDump.BlobNamesAsync(host.LocalHost);
        string logs = WithoutOurOwnStart(firstLog + host.LocalHost.Output);

        Assert.Contains("\"form\"", queues, StringComparison.Ordinal);
        Assert.Contains(form.TeamEmail, tables, StringComparison.Ordinal);
        Vendor.ReadMail[] mails = [.. host.Vendor.Mails().Where(mail => mail.Text.Contains("http://", StringComparison.Ordinal))];
        Assert.True(mails.Length >= 5, "The life was shorter than it should be.");
        string[] secrets =
        [
            .. mails.Select(mail => mail.Token),
            .. ids, idempotencyKey, host.Alice.Key, host.Bob.Key, host.LocalHost.MasterKey,
        ];
        foreach ((string name, string text) in (IEnumerable<(string, string)>)[("tables", tables), ("queues", queues), ("blobs' names", blobs), ("logs", logs)])
        {
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"The {name} hold a secret in clear."));
            Assert.All(mails.Where(mail => mail.LeadsTo("verify")), mail => Assert.False(HasWord(text, mail.Code), $"The {name} hold a code in clear."));
        }

        string[] personal =
        [
            form.Organization.Split(' ')[0], form.TeamEmail.Split('@')[1], form.PersonEmail!, form.PersonName, form.TeamTelephone, changed.TeamAddress,
        ];
        foreach ((string name, string text) in (IEnumerable<(string, string)>)[("queues", queues), ("blobs' names", blobs), ("logs", logs)])
        {
            Assert.All(personal, value => Assert.False(text.Contains(value, StringComparison.OrdinalIgnoreCase), $"The {name} hold '{value}'."));
        }
    }

    /// <summary>Wrong codes, a right code for the wrong link, a wrong key: what fails is what is logged most readily.</summary>
    private async Task GuessAsync(string recipient)
    {
        Vendor.ReadMail mail = await host.VerifyMailAsync(recipient);
        await Look.AtAsync(host.LocalHost, HttpMethod.Post, "verify/" + mail.Token + "x", mail.Code);
        await Look.AtAsync(host.LocalHost, HttpMethod.Post, "confirm/" + mail.Token, mail.Code);
        await Look.AtAsync(host.LocalHost, HttpMethod.Get, "no/such/" + mail.Token + "?code=" + mail.Code);
        using var content = new ByteArrayContent([1, 2, 3]);
        using HttpResponseMessage answer = await host.LocalHost.Client.PostAsync("verify/" + mail.Token, content, TestContext.Current.CancellationToken);
    }

    private async Task<string> SubmitWithKeyAsync(FilledForm form, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions") { Content = new ByteArrayContent(form.Json()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Idempotency-Key", key);
        using HttpResponseMessage answer = await host.LocalHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
        string id = answer.Headers.Location!.OriginalString.Split('/')[^1];
        await host.Vendor.WaitForStateAsync(id, "awaitingVerification");
        return id;
    }

    // Printed on purpose, for the person who starts LocalHost; no other host prints it.
    private static string WithoutOurOwnStart(string log) =>
        string.Join('\n', log.Split('\n').Where(line => !line.StartsWith("Master key: ", StringComparison.Ordinal)));

    // A code is six digits, which a hash or a time may hold by chance.
    private static bool HasWord(string text, string code) => Regex.IsMatch(text, $"(?<![0-9A-Za-z]){code}(?![0-9A-Za-z])");

    public sealed class Register : AttackedHost
    {
        private static readonly string[] Still = ["ReadForm", "SendMail", "AnswerCheck", "Reconfirm", "ReconfirmVendor", "Rescue"];

        internal Task StandStillAsync() =>
            LocalHost.StartAgainAsync([.. AllSettings, .. Still.SelectMany(name => (string[])[$"--AzureWebJobs.{name}.Disabled", "true"])]);
    }
}
