using System.Security.Cryptography;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Pipeline.Storage;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>What every store of submissions keeps to.</summary>
public abstract class SubmissionsContract
{
    private static readonly DateTime Hour = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    private protected abstract Task<ISubmissions> OpenAsync();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_is_written_once_and_left_as_it_is()
    {
        var submissions = await OpenAsync();
        var submission = NewSubmission();
        Assert.False(await submissions.IsReadAsync(submission.Hash, Cancellation));
        Assert.Null(await submissions.FindAsync(submission.Hash, Cancellation));

        Assert.True(await submissions.TryAddAsync(submission, Cancellation));
        Assert.False(await submissions.TryAddAsync(submission with { Charset = "shift_jis" }, Cancellation));

        Assert.True(await submissions.IsReadAsync(submission.Hash, Cancellation));
        SampleVendor.AssertSame(submission, await submissions.FindAsync(submission.Hash, Cancellation));
    }

    [Fact]
    public async Task The_first_use_of_a_key_is_told_to_all_that_follow()
    {
        var submissions = await OpenAsync();
        var key = Guid.NewGuid().ToString("N");
        var first = new IdempotencyClaim("aa", PipelineHost.Start);

        Assert.Equal(first, await submissions.ClaimKeyAsync(key, first, Cancellation));
        Assert.Equal(first, await submissions.ClaimKeyAsync(key, new IdempotencyClaim("bb", PipelineHost.Start.AddHours(1)), Cancellation));
        Assert.NotEqual(first, await submissions.ClaimKeyAsync(key + "x", new IdempotencyClaim("cc", PipelineHost.Start), Cancellation));
    }

    [Fact]
    public async Task Of_many_who_claim_a_key_at_once_all_hear_of_the_same_first()
    {
        var submissions = await OpenAsync();
        var key = Guid.NewGuid().ToString("N");

        var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            submissions.ClaimKeyAsync(key, new IdempotencyClaim($"{number}", PipelineHost.Start), Cancellation)));

        Assert.Single(told.Distinct());
    }

    [Fact]
    public async Task The_watermark_moves_under_its_ETag_only()
    {
        var submissions = await OpenAsync();
        Assert.Null(await submissions.FindWatermarkAsync(Cancellation));

        Assert.True(await submissions.TryMoveWatermarkAsync(Hour, null, Cancellation));
        Assert.False(await submissions.TryMoveWatermarkAsync(Hour.AddHours(9), null, Cancellation));
        var first = (await submissions.FindWatermarkAsync(Cancellation))!;
        Assert.Equal((Hour, DateTimeKind.Utc), (first.Value, first.Value.Kind));

        Assert.True(await submissions.TryMoveWatermarkAsync(Hour.AddHours(1), first.ETag, Cancellation));
        Assert.False(await submissions.TryMoveWatermarkAsync(Hour.AddHours(2), first.ETag, Cancellation));
        Assert.Equal(Hour.AddHours(1), (await submissions.FindWatermarkAsync(Cancellation))!.Value);
    }

    [Fact]
    public async Task The_watermark_is_rewound_and_never_wound_forward()
    {
        var submissions = await OpenAsync();
        await submissions.RewindWatermarkAsync(Hour, Cancellation);
        Assert.Null(await submissions.FindWatermarkAsync(Cancellation));
        await submissions.TryMoveWatermarkAsync(Hour, null, Cancellation);

        await submissions.RewindWatermarkAsync(Hour.AddHours(1), Cancellation);
        Assert.Equal(Hour, (await submissions.FindWatermarkAsync(Cancellation))!.Value);
        await submissions.RewindWatermarkAsync(Hour.AddHours(-3), Cancellation);
        Assert.Equal(Hour.AddHours(-3), (await submissions.FindWatermarkAsync(Cancellation))!.Value);
    }

    private static Submission NewSubmission() => new()
    {
        Hash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        BlobName = "2026/01/05/09/x",
        ReceivedAt = PipelineHost.Start,
        ReadAt = PipelineHost.Start.AddSeconds(1),
        Sha256 = "aa",
        MediaType = "text/plain",
        Charset = "iso-2022-jp",
        Form = SampleForm.Filled,
        Issues = [new FormIssue("team.email.invalid", IssueSeverity.Error, "team.email", 17, "x", new BilingualText("日本語", "English"))],
        Lines = new Dictionary<string, int> { ["team.email"] = 17 },
        VendorId = SampleVendor.NewId(),
    };
}

public sealed class MemorySubmissionsTests : SubmissionsContract
{
    private protected override Task<ISubmissions> OpenAsync() => Task.FromResult<ISubmissions>(new MemorySubmissions(new Effects()));
}

public sealed class TableSubmissionsTests(AzuriteFixture azurite) : SubmissionsContract
{
    private protected override async Task<ISubmissions> OpenAsync()
    {
        var clients = await AzureStores.OpenAsync(azurite);
        await clients.Tables.GetTableClient(StorageNames.SubmissionsTable)
            .DeleteEntityAsync("rescue", "watermark", cancellationToken: Cancellation);
        return new TableSubmissions(clients);
    }
}
