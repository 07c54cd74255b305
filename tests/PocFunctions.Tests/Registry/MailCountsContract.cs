using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>What every store of mail counts keeps to.</summary>
public abstract class MailCountsContract
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    private protected abstract Task<IMailCounts> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subject_is_counted_up_to_the_cap_and_not_beyond()
    {
        var counts = await OpenAsync();
        var subject = NewSubject();

        Assert.True(await counts.TryCountAsync(subject, Day, 2, Cancellation));
        Assert.True(await counts.TryCountAsync(subject, Day, 2, Cancellation));
        Assert.False(await counts.TryCountAsync(subject, Day, 2, Cancellation));

        // What was refused was not counted: a higher cap has room for exactly one more.
        Assert.True(await counts.TryCountAsync(subject, Day, 3, Cancellation));
        Assert.False(await counts.TryCountAsync(subject, Day, 3, Cancellation));
    }

    [Fact]
    public async Task Each_subject_and_each_day_has_a_count_of_its_own()
    {
        var counts = await OpenAsync();
        var subject = NewSubject();

        Assert.True(await counts.TryCountAsync(subject, Day, 1, Cancellation));
        Assert.True(await counts.TryCountAsync(subject, Day.AddDays(1), 1, Cancellation));
        Assert.True(await counts.TryCountAsync(NewSubject(), Day, 1, Cancellation));
        Assert.False(await counts.TryCountAsync(subject, Day, 1, Cancellation));
    }

    [Fact]
    public async Task A_subject_may_hold_what_no_key_may()
    {
        var counts = await OpenAsync();
        var subject = "address\n\"#/?\\'\u3042@" + NewSubject();

        Assert.True(await counts.TryCountAsync(subject, Day, 1, Cancellation));
        Assert.False(await counts.TryCountAsync(subject, Day, 1, Cancellation));
    }

    [Fact]
    public async Task Of_many_counted_at_once_no_more_than_the_cap_are()
    {
        var counts = await OpenAsync();
        var subject = NewSubject();

        var counted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => counts.TryCountAsync(subject, Day, 5, Cancellation)));

        Assert.Equal(5, counted.Count(true.Equals));
    }

    private static string NewSubject() => Guid.NewGuid().ToString("N");
}

public sealed class MemoryMailCountsTests : MailCountsContract
{
    private protected override Task<IMailCounts> OpenAsync() => Task.FromResult<IMailCounts>(new MemoryMailCounts(new Effects()));
}

public sealed class TableMailCountsTests(AzuriteFixture azurite) : MailCountsContract
{
    private protected override async Task<IMailCounts> OpenAsync() => new TableMailCounts(await AzureStores.OpenAsync(azurite));
}
