using System.Net;
using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Whoever learns or guesses a sender's Idempotency-Key and uses it first can annoy, no more.</summary>
[Collection(SharedRegister.Name)]
public sealed class IdempotencyKeys(AttackedHost host)
{
    [Fact]
    public async Task What_happens_when_the_key_is_claimed_first()
    {
        FilledForm honest = FilledForm.New();
        FilledForm forged = FilledForm.New();
        string key = "retry-of-" + FilledForm.Word() + FilledForm.Word();
        (HttpStatusCode taken, JsonElement first) = await SubmitAsync(forged, key);
        Assert.Equal(HttpStatusCode.Accepted, taken);

        // The honest sender is told in words, and learns nothing of the other's submission.
        (HttpStatusCode refused, JsonElement problem) = await SubmitAsync(honest, key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Equal("urn:pocfunctions:problem:idempotency-key-reused", problem.Text("type"));
        Assert.DoesNotContain(first.Text("id")!, problem.GetRawText(), StringComparison.Ordinal);

        (HttpStatusCode again, JsonElement receipt) = await SubmitAsync(honest, key + "-2");
        Assert.Equal(HttpStatusCode.Accepted, again);
        await host.Vendor.WaitForStateAsync(receipt.Text("id")!, "awaitingVerification");
        await host.IdOfAsync(honest);
    }

    [Fact]
    public async Task What_happens_when_the_key_of_a_submission_is_used_for_another()
    {
        FilledForm honest = FilledForm.New();
        string key = "first-" + FilledForm.Word() + FilledForm.Word();
        (_, JsonElement receipt) = await SubmitAsync(honest, key);
        string id = receipt.Text("id")!;
        await host.Vendor.WaitForStateAsync(id, "awaitingVerification");

        // The id is the only key to the status; the Idempotency-Key alone does not give it away, nor replaces what it stands for.
        (HttpStatusCode refused, JsonElement problem) = await SubmitAsync(honest with { TeamTelephone = "+81-3-5555-0666" }, key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.DoesNotContain(id, problem.GetRawText(), StringComparison.Ordinal);
        JsonElement status = await host.Vendor.GetJsonAsync("submissions/" + id);
        Assert.Equal(honest.TeamTelephone, status.GetProperty("form").GetProperty("team").Text("telephone"));
        Assert.Equal(["applied"], await host.HistoryAsync(await host.IdOfAsync(honest)));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SubmitAsync(FilledForm form, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "submissions") { Content = new ByteArrayContent(form.Json()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Idempotency-Key", key);
        using HttpResponseMessage answer = await host.LocalHost.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using JsonDocument body = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, body.RootElement.Clone());
    }
}
