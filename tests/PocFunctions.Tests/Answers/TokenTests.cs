using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>The links and codes of mails that prove a mailbox, as their holders and as strangers use them.</summary>
public class TokenTests
{
    private const string Team = SampleForm.TeamEmail;

    [Fact]
    public async Task A_link_is_good_for_seven_days()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, _) = Secrets(host);

        host.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await host.ShowVerifyAsync(token)).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(404, (await host.ShowVerifyAsync(token)).Status);
    }

    [Fact]
    public async Task Five_wrong_codes_burn_a_link_even_for_the_right_one()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, code) = Secrets(host);

        for (var guess = 0; guess < 4; guess++)
        {
            Assert.Equal((400, "code-wrong"), Told(await host.VerifyAsync(token, Wrong(code))));
        }

        Assert.Equal((404, "link-not-good"), Told(await host.VerifyAsync(token, Wrong(code))));
        Assert.Equal((404, "link-not-good"), Told(await host.VerifyAsync(token, code)));
        Assert.Equal(VendorState.AwaitingVerification, host.OnlyVendor.State);
    }

    [Fact]
    public async Task Four_wrong_codes_do_not()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, code) = Secrets(host);
        for (var guess = 0; guess < 4; guess++)
        {
            await host.VerifyAsync(token, Wrong(code));
        }

        Assert.Equal(200, (await host.VerifyAsync(token, code)).Status);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Fact]
    public async Task Of_fifty_guesses_at_once_no_more_than_five_are_compared_and_told()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, code) = Secrets(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.VerifyAsync(token, Wrong(code))));

        Assert.InRange(answers.Count(answer => answer.ProblemName == "code-wrong"), 0, 4);
        Assert.All(answers, answer => Assert.Contains(answer.ProblemName, (string[])["code-wrong", "link-not-good"]));
        Assert.Equal(4, host.Effects.Log.Count(effect => effect == "count wrong code"));

        // The fifth burns the token, and says so in the history.
        var history = await host.Vendors.HistoryAsync(host.OnlyVendor.VendorId, PipelineHost.Cancellation);
        Assert.Single(history, entry => entry.Event == VendorEvents.CodesGuessed);
        Assert.Equal((404, "link-not-good"), Told(await host.VerifyAsync(token, code)));
    }

    [Fact]
    public async Task Unknown_expired_burnt_and_overtaken_links_get_the_same_answer()
    {
        await using var host = new PipelineHost();
        var vendor = await host.ApplyAsync();
        var (burnt, code) = Secrets(host);
        for (var guess = 0; guess < 5; guess++)
        {
            await host.VerifyAsync(burnt, Wrong(code));
        }

        var expired = RecordingMailProvider.TokenIn(host.Mail.LastTo(SampleForm.PersonEmail));
        host.Clock.Advance(TimeSpan.FromDays(7));
        var unknown = MailToken.Mint(vendor.VendorId).Text;
        var ofNoVendor = MailToken.Mint(SampleVendor.NewId()).Text;

        string[] links = [burnt, expired, unknown, ofNoVendor, "nonsense", new('A', 64), new('!', 64), burnt[..^1], burnt + "A", ""];
        List<string> answers = [];
        foreach (var link in links)
        {
            foreach (var answer in (HttpAnswer[])[await host.ShowVerifyAsync(link), await host.VerifyAsync(link, code), await host.VerifyAsync(link, "x"),
                await host.ShowConfirmAsync(link), await host.ConfirmAsync(link, "confirm"), await host.ConfirmAsync(link, null)])
            {
                answers.Add($"{answer.Status} {answer.ContentType} {string.Join(' ', answer.Headers.Select(header => header.Key))} {answer.Body}");
            }
        }

        Assert.StartsWith("404 application/problem+json", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}{1}{2}{3}{4}{5}")]
    [InlineData(" {0}{1}{2} {3}{4}{5}\n")]
    [InlineData("{0} {1}\t{2}\u3000{3}\u00a0{4}{5}")]
    [InlineData("FULL-WIDTH")]
    public async Task A_code_may_be_typed_with_spaces_and_in_full_width(string shape)
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, code) = Secrets(host);
        var typed = shape == "FULL-WIDTH"
            ? string.Concat(code.Select(digit => (char)(digit - '0' + '０')))
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, [.. code.Select(digit => (object)digit)]);

        Assert.Equal(200, (await host.VerifyAsync(token, typed)).Status);
        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("一二三四五六")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    [InlineData("123456; drop")]
    [InlineData("\ufffe12345")]
    public async Task What_is_no_code_at_all_is_not_counted(string typed)
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, code) = Secrets(host);

        for (var guess = 0; guess < 6; guess++)
        {
            Assert.Equal((400, "code-wrong"), Told(await host.VerifyAsync(token, typed)));
        }

        Assert.Equal(200, (await host.VerifyAsync(token, code)).Status);
    }

    [Fact]
    public async Task A_link_has_its_effect_once()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var (token, code) = Secrets(host);
        await host.VerifyAsync(token, code);
        var proven = host.OnlyVendor;

        var again = await host.VerifyAsync(token, code);

        Assert.Equal(200, again.Status);
        Assert.Contains("Already done", again.Body, StringComparison.Ordinal);
        SampleVendor.AssertSame(proven, host.OnlyVendor);
    }

    [Fact]
    public async Task A_look_at_a_link_changes_nothing()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        host.Effects.Begin();

        var shown = await host.ShowVerifyAsync(Secrets(host).Token);

        Assert.Equal(200, shown.Status);
        Assert.Contains("p***@vendor.example", shown.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Team, shown.Body, StringComparison.Ordinal);
        Assert.Empty(host.Effects.Log);
    }

    [Fact]
    public async Task A_code_is_good_for_the_link_of_its_own_mail_alone()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync();
        var team = Secrets(host);
        var person = host.Mail.LastTo(SampleForm.PersonEmail);

        Assert.NotEqual(RecordingMailProvider.CodeIn(person), team.Code);
        Assert.Equal((400, "code-wrong"), Told(await host.VerifyAsync(team.Token, RecordingMailProvider.CodeIn(person))));
    }

    [Fact]
    public async Task A_second_mail_leaves_the_first_ones_link_good()
    {
        await using var host = new PipelineHost();
        host.Mail.Answers.Enqueue(new SendResult(SendStatus.Ambiguous, "connection lost"));
        await host.SubmitAsync(SampleForm.Filled);
        await host.SettleAsync();
        Assert.Equal(2, host.Mail.Sent.Count);

        await host.ProveAsync(Team);

        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
    }

    [Fact]
    public async Task Neither_token_nor_code_is_stored_or_queued()
    {
        await using var host = new PipelineHost();
        var vendor = await host.ApplyAsync();
        var (token, code) = Secrets(host);
        Assert.True(MailToken.TryParse(token, out var parsed));

        var stored = (await host.Vendors.FindTokenAsync(vendor.VendorId, parsed.Hash, PipelineHost.Cancellation))!.Value;

        var text = System.Text.Json.JsonSerializer.Serialize(stored, RegistryJson.Options);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, text, StringComparison.Ordinal);
        Assert.Equal(parsed.CodeHash(code), stored.CodeHash);
    }

    private static (string Token, string Code) Secrets(PipelineHost host)
    {
        var mail = host.Mail.LastTo(Team);
        return (RecordingMailProvider.TokenIn(mail), RecordingMailProvider.CodeIn(mail));
    }

    private static (int Status, string Problem) Told(HttpAnswer answer) => (answer.Status, answer.ProblemName);

    private static string Wrong(string code) => code == "000000" ? "000001" : "000000";
}
