using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Whoever has the link but not the mail (a proxy's log, a shared screen) has five guesses of a million.</summary>
[Collection(SharedRegister.Name)]
public sealed class GuessedCodes(AttackedHost host)
{
    private const int MaxGuesses = 5;

    [Fact]
    public async Task What_happens_when_codes_are_guessed_one_after_the_other()
    {
        (string vendorId, Vendor.ReadMail mail) = await ApplyAsync();

        for (int guess = 1; guess < MaxGuesses; guess++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await GuessAsync(mail, WrongCode(mail, guess)));
        }

        Assert.Equal(HttpStatusCode.NotFound, await GuessAsync(mail, WrongCode(mail, MaxGuesses)));
        await AssertBurntAsync(vendorId, mail);
    }

    [Fact]
    public async Task What_happens_when_fifty_codes_are_guessed_at_once()
    {
        (string vendorId, Vendor.ReadMail mail) = await ApplyAsync();

        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(guess => GuessAsync(mail, WrongCode(mail, guess))));

        // A 400 says that a code was compared and was wrong; the fifth such is told like an unknown link already.
        Assert.True(answers.Count(answer => answer == HttpStatusCode.BadRequest) < MaxGuesses, string.Join(' ', answers));
        Assert.All(answers, answer => Assert.Contains(answer, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable]));
        await AssertBurntAsync(vendorId, mail);
    }

    [Fact]
    public async Task What_happens_when_what_is_typed_is_no_code()
    {
        (_, Vendor.ReadMail mail) = await ApplyAsync();

        // None of these is a guess, so none burns the link of somebody who only types badly, nor passes for a code.
        foreach (string typed in (string[])["", " ", "12345", "1234567", "abcdef", "-12345", "１２３", "null", new string('9', 10_000), "000000\0"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, await GuessAsync(mail, typed));
        }

        Assert.Contains("Confirmed", await host.Vendor.AnswerAsync(mail.Link, "code", mail.Code), StringComparison.Ordinal);
    }

    private async Task<(string VendorId, Vendor.ReadMail Mail)> ApplyAsync()
    {
        FilledForm form = FilledForm.New();
        await host.SubmitAsync(form);
        return (await host.IdOfAsync(form), await host.VerifyMailAsync(form.TeamEmail));
    }

    private async Task AssertBurntAsync(string vendorId, Vendor.ReadMail mail)
    {
        await host.Vendor.AnswerAsync(mail.Link, "code", mail.Code, HttpStatusCode.NotFound);
        await host.Vendor.GetPageAsync(mail.Link, HttpStatusCode.NotFound);
        Assert.Equal("awaitingVerification", (await host.Alice.VendorAsync(host.LocalHost, vendorId)).Text("state"));
        Assert.Equal(["applied", "codesGuessed"], await host.HistoryAsync(vendorId));
        Assert.Equal(MaxGuesses, await CountedAsync(vendorId));
    }

    /// <summary>How many wrong codes storage has counted: read past the product.</summary>
    private async Task<int> CountedAsync(string vendorId)
    {
        var table = new TableClient(StorageBehind.Connection(host.LocalHost), "Vendors");
        List<TableEntity> tokens = await table
            .QueryAsync<TableEntity>($"PartitionKey eq '{vendorId}' and RowKey ge 'token-' and RowKey lt 'token.'", cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        using JsonDocument token = JsonDocument.Parse(Assert.Single(tokens).GetString("Data0"));
        return token.RootElement.GetProperty("wrongCodes").GetInt32();
    }

    private async Task<HttpStatusCode> GuessAsync(Vendor.ReadMail mail, string code)
    {
        using var content = new FormUrlEncodedContent([new("code", code)]);
        using HttpResponseMessage answer = await host.LocalHost.Client.PostAsync(mail.Link.PathAndQuery, content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string WrongCode(Vendor.ReadMail mail, int guess) =>
        ((int.Parse(mail.Code, CultureInfo.InvariantCulture) + guess) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
}
