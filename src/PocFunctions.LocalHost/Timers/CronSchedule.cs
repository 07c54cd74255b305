using System.Text.RegularExpressions;
using Cronos;

namespace PocFunctions.LocalHost.Timers;

/// <summary>A six-field cron expression, seconds first, read in UTC as the platform does by default.</summary>
internal sealed partial class CronSchedule
{
    private readonly CronExpression _expression;

    private CronSchedule(CronExpression expression) => _expression = expression;

    /// <returns>The schedule; null when the text is none, here or on the platform.</returns>
    public static CronSchedule? TryParse(string text) =>
        !CronosOnly().IsMatch(text) && CronExpression.TryParse(text, CronFormat.IncludeSeconds, out CronExpression? expression)
            ? new CronSchedule(expression)
            : null;

    /// <returns>The first time after <paramref name="time"/>; null when none ever comes (30 February).</returns>
    public DateTimeOffset? NextAfter(DateTimeOffset time) => _expression.GetNextOccurrence(time, TimeZoneInfo.Utc);

    // Cronos reads these; the platform's NCRONTAB does not, so a schedule with one would run here and fail there.
    [GeneratedRegex(@"[?#@]|\d[LW]\b|\b(L|W|LW)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CronosOnly();
}
