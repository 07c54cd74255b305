using System.Security.Cryptography;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.RawForms;

/// <summary>What every store of raw forms keeps to.</summary>
public abstract class RawFormsContract
{
    private protected abstract Task<IRawForms> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=\"iso-2022-jp\"; x=é\u3042\\ %41")]
    [InlineData("multipart/form-data; boundary=----=_a'b()+,-./:=?")]
    public async Task A_form_comes_back_byte_for_byte_with_what_was_declared(string mediaType)
    {
        var forms = await OpenAsync();
        var form = NewForm(mediaType, [0x1b, 0x24, 0x42, 0, 0xff, 0x0d, 0x0a]);

        Assert.True(await forms.SaveAsync(form, Cancellation));

        var found = (await forms.FindAsync(form.Info.Key, Cancellation))!;
        Assert.Equal(form.Info, found.Info);
        Assert.Equal(form.Bytes.ToArray(), found.Bytes.ToArray());
        Assert.Equal(form.Info, await forms.FindInfoAsync(form.Info.Key, Cancellation));
    }

    [Fact]
    public async Task A_form_is_written_once_and_never_changed()
    {
        var forms = await OpenAsync();
        var form = NewForm("text/plain", "first"u8.ToArray());
        await forms.SaveAsync(form, Cancellation);

        Assert.False(await forms.SaveAsync(form with { Info = form.Info with { MediaType = "application/json" }, Bytes = "second"u8.ToArray() }, Cancellation));

        var found = (await forms.FindAsync(form.Info.Key, Cancellation))!;
        Assert.Equal(("text/plain", "first"), (found.Info.MediaType, System.Text.Encoding.ASCII.GetString(found.Bytes.Span)));
    }

    [Fact]
    public async Task A_form_that_never_came_is_not_found()
    {
        var forms = await OpenAsync();
        var key = NewForm("text/plain", []).Info.Key;

        Assert.Null(await forms.FindAsync(key, Cancellation));
        Assert.Null(await forms.FindInfoAsync(key, Cancellation));
    }

    [Fact]
    public async Task The_forms_of_an_hour_are_listed_by_name_and_no_others()
    {
        var forms = await OpenAsync();
        var first = NewForm("text/plain", [1]);
        var hour = first.Info.Key.Hour;
        List<RawForm> ofTheHour = [first, .. Enumerable.Range(0, 4).Select(_ => NewForm("text/plain", [1], hour))];
        foreach (var form in (RawForm[])[.. ofTheHour, NewForm("text/plain", [1], hour.AddHours(1)), NewForm("text/plain", [1], hour.AddHours(-1))])
        {
            await forms.SaveAsync(form, Cancellation);
        }

        List<StoredForm> listed = [];
        await foreach (var stored in forms.ListHourAsync(hour, Cancellation))
        {
            listed.Add(stored);
        }

        Assert.Equal(ofTheHour.Select(form => form.Info.Key.BlobName).Order(StringComparer.Ordinal), listed.Select(form => form.Key.BlobName));
        Assert.All(listed, form => Assert.True(form.StoredAt > DateTimeOffset.UnixEpoch));
    }

    // Each form in an hour of its own, as all tests share one container.
    private static RawForm NewForm(string mediaType, byte[] bytes, DateTime? hour = null)
    {
        var key = new FormKey(
            hour ?? new DateTime(1000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(RandomNumberGenerator.GetInt32(8_000_000)),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        return new RawForm(new RawFormInfo(key, mediaType, Channels.Http, PipelineHost.Start.AddTicks(7), RawForm.Sha256Of(bytes)), bytes);
    }
}

public sealed class MemoryRawFormsTests : RawFormsContract
{
    private protected override Task<IRawForms> OpenAsync() => Task.FromResult<IRawForms>(new MemoryRawForms(new Effects(), TimeProvider.System));
}

public sealed class BlobRawFormsTests(AzuriteFixture azurite) : RawFormsContract
{
    private protected override async Task<IRawForms> OpenAsync() => new BlobRawForms(await AzureStores.OpenAsync(azurite));
}
