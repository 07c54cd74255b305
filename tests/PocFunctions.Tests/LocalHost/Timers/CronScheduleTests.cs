using System.Globalization;
using PocFunctions.LocalHost.Timers;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Timers;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 0 * * * *", "2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z")]
    [InlineData("0 30 2 * * *", "2026-02-28T02:30:00Z", "2026-03-01T02:30:00Z")]
    [InlineData("0 30 2 * * *", "2028-02-28T02:30:00Z", "2028-02-29T02:30:00Z")]
    [InlineData("*/5 * * * * *", "2026-12-31T23:59:56Z", "2027-01-01T00:00:00Z")]
    [InlineData("0 0 0 31 * *", "2026-01-31T00:00:00Z", "2026-03-31T00:00:00Z")]
    [InlineData("0 0 9 * * MON-FRI", "2026-07-03T09:00:00Z", "2026-07-06T09:00:00Z")]
    [InlineData("0 0 0 1 JUL *", "2026-07-01T00:00:00Z", "2027-07-01T00:00:00Z")]
    [InlineData("0 30 1 * * *", "2026-03-29T00:59:59Z", "2026-03-29T01:30:00Z")]
    [InlineData("0 0 0 * * *", "2026-06-30T23:30:00+09:00", "2026-07-01T00:00:00Z")]
    public void The_next_time_is_found_in_utc(string cron, string after, string expected)
    {
        DateTimeOffset? next = CronSchedule.TryParse(cron)!.NextAfter(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), next);
    }

    [Fact]
    public void A_date_that_never_comes_has_no_next_time() =>
        Assert.Null(CronSchedule.TryParse("0 0 0 30 2 *")!.NextAfter(DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("")]
    [InlineData("* * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 0 0 ? * MON")]
    [InlineData("0 0 0 L * *")]
    [InlineData("0 0 0 15W * *")]
    [InlineData("0 0 0 * * 5L")]
    [InlineData("0 0 0 * * MON#1")]
    [InlineData("@daily")]
    public void What_the_platform_could_not_read_is_no_schedule(string text) => Assert.Null(CronSchedule.TryParse(text));
}
