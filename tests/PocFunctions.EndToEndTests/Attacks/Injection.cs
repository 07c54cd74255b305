using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Naughty strings through every field: they come out where they belong, as text, and nowhere else.</summary>
[Collection(SharedRegister.Name)]
public sealed partial class Injection(AttackedHost host)
{
    private static readonly HashSet<string> MailHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Subject", "Date", "Message-Id", "MIME-Version", "Auto-Submitted", "Content-Type",
    };

    [Fact]
    public async Task What_happens_when_every_text_field_holds_a_naughty_string()
    {
        FilledForm[] forms = [.. NaughtyStrings.All.Select(text => FilledForm.New() with
        {
            Organization = $"{FilledForm.Word()} {text}",
            TeamTelephone = $"+81-3-5555-0100 {text}",
            TeamAddress = text,
            PersonName = text,
            Affiliation = text,
            Title = text,
        })];
        string[] ids = await Task.WhenAll(forms.Select(host.SubmitAsync));

        for (int index = 0; index < forms.Length; index++)
        {
            AssertOnlyOurTags((await Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + ids[index], asPage: true)).Body);
            JsonElement status = await host.Vendor.GetJsonAsync("submissions/" + ids[index]);
            if (status.Text("state") == "awaitingVerification")
            {
                Vendor.ReadMail mail = await host.VerifyMailAsync(forms[index].TeamEmail);
                AssertOurs(mail);
                AssertOnlyOurTags(await RawPageAsync(mail.Link));
                JsonElement vendor = await host.Alice.VendorAsync(host.LocalHost, await VendorIdAsync(forms[index]));
                Assert.Contains(NaughtyStrings.Mark, vendor.GetProperty("contact").GetProperty("primaryContact").Text("name"), StringComparison.Ordinal);
            }
        }

        // Most are odd names, no more, and must be taken.
        Assert.True(host.Vendor.Mails().Count(mail => forms.Any(form => form.TeamEmail == mail.To)) > forms.Length / 2);
        await AssertNoTraceInLogsAndQueuesAsync();
    }

    [Fact]
    public async Task What_happens_when_an_address_holds_more_than_one()
    {
        (string Typed, string Own)[] addresses = [.. NaughtyStrings.Addresses.Select(pattern =>
        {
            string own = $"psirt@{FilledForm.Word()}.example";
            return (pattern.Replace("{0}", own, StringComparison.Ordinal), own);
        })];
        int before = host.Vendor.Mails().Count;

        string[] ids = await Task.WhenAll(addresses.Select(address => host.SubmitAsync(FilledForm.New() with { TeamEmail = address.Typed, PersonEmail = address.Own })));
        foreach ((string id, (string typed, string own)) in ids.Zip(addresses))
        {
            JsonElement status = await host.Vendor.GetJsonAsync("submissions/" + id);
            if (status.Text("state") == "awaitingVerification" && typed.StartsWith(own, StringComparison.Ordinal))
            {
                await host.VerifyMailAsync(own);
            }

            AssertOnlyOurTags((await Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + id, asPage: true)).Body);
        }

        // What was read as a second address has a mail of its own; no mail has two recipients, and none a header of theirs.
        Assert.All(host.Vendor.Mails().Skip(before), AssertOurs);
        await AssertNoTraceInLogsAndQueuesAsync();
    }

    [Fact]
    public async Task What_happens_when_a_query_or_an_address_of_ours_holds_a_naughty_string()
    {
        foreach (string text in NaughtyStrings.All.Where(text => text.Length < 100))
        {
            string escaped = Uri.EscapeDataString(text);
            Operator.Answer found = await host.Alice.GetAsync(host.LocalHost, "vendors?q=" + Uri.EscapeDataString("no such " + text));
            Assert.True(found.Status == HttpStatusCode.BadRequest || found.Body.GetProperty("items").GetArrayLength() == 0, found.Body.ToString());
            foreach (string path in (string[])["submissions/" + escaped, "verify/" + escaped, "assets/" + escaped, "operator/api/vendors?state=" + escaped])
            {
                HttpStatusCode status = (await Look.AtAsync(host.LocalHost, HttpMethod.Get, path, asPage: true)).Status;
                Assert.Contains(status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized]);
            }
        }

        await AssertNoTraceInLogsAndQueuesAsync();
    }

    private async Task<string> VendorIdAsync(FilledForm form) =>
        Assert.Single(await host.Alice.FindAsync(host.LocalHost, form.TeamEmail.Split('@')[1])).Text("vendorId")!;

    private async Task<string> RawPageAsync(Uri address) =>
        (await Look.AtAsync(host.LocalHost, HttpMethod.Get, address.PathAndQuery, asPage: true)).Body;

    private void AssertOurs(Vendor.ReadMail mail)
    {
        Assert.All(mail.Headers.Split('\n').Select(header => header.Split(':')[0]), name => Assert.Contains(name, MailHeaders));
        Assert.DoesNotContain(NaughtyStrings.Mark, mail.Headers.Replace(mail.To, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        AssertOnlyOurTags(mail.Html);
        Assert.All(Links().Matches(mail.Text + mail.Html).Select(link => link.Value), link => Assert.StartsWith(host.LocalHost.FormAddress, link, StringComparison.Ordinal));
        Assert.DoesNotContain("evil.example", mail.Text.Replace(mail.To, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Text, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));
    }

    private async Task AssertNoTraceInLogsAndQueuesAsync()
    {
        Assert.DoesNotContain(NaughtyStrings.Mark, host.LocalHost.Output, StringComparison.OrdinalIgnoreCase);
        var queues = new QueueServiceClient(StorageBehind.Connection(host.LocalHost));
        await foreach (var queue in queues.GetQueuesAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            var properties = await queues.GetQueueClient(queue.Name).GetPropertiesAsync(TestContext.Current.CancellationToken);
            Assert.True(!queue.Name.EndsWith("-poison", StringComparison.Ordinal) || properties.Value.ApproximateMessagesCount == 0, queue.Name + " holds messages.");
        }
    }

    /// <summary>Whatever was typed is text: no tag, attribute or address in the page is made of it.</summary>
    private static void AssertOnlyOurTags(string html)
    {
        foreach (string tag in Tags().Matches(html).Select(tag => tag.Value))
        {
            Assert.DoesNotContain(NaughtyStrings.Mark, tag, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("(?i)^<(script|iframe|svg|img|object|embed|textarea(?! id=))|\\son[a-z]+=|javascript:", tag);
        }
    }

    [GeneratedRegex("<[a-zA-Z/!?][^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?i)\\b(?:https?|ldap|ftp)://[^\\s\"<]+|\\bwww\\.[^\\s\"<]+")]
    private static partial Regex Links();
}
