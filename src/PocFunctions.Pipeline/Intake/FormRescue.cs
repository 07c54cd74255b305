using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Intake;

/// <summary>
/// Finds raw forms that were never read, because the intake died between storing them and asking for their reading. A
/// durable watermark accounts for every hour: it passes an hour only when every form of that hour is read, so that no
/// pause of the timer loses one, nor an outage of the reader. Only a form that cannot be read for a week is given up, or
/// it would hold up those that come after it for good. In a healthy system it finds nothing.
/// </summary>
internal sealed partial class FormRescue(
    IRawForms rawForms, ISubmissions submissions, IMessageQueues queues, TimeProvider clock, ILogger<FormRescue> log)
{
    /// <summary>A form younger than this is on its way and no case for a rescue.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // The first rescue of all looks back so far.
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(2);

    /// <summary>So long a form that stays unread is sent to be read again and again; then its message lies among the poison.</summary>
    internal static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(7);

    // Bound one run; the watermark stays before what was left, and the next run goes on there. Each hour has its share,
    // so that none waits behind another.
    private const int MaxRescuedPerHour = 1000;
    private const int MaxHoursPerRun = 24 * 31;

    /// <returns>How many forms were found and sent to be read.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await submissions.FindWatermarkAsync(cancellationToken);
        var start = known?.Value ?? SubmissionId.HourOf(now - FirstLook);
        var end = Earlier(SubmissionId.HourOf(now), start.AddHours(MaxHoursPerRun));
        // A form is stored a little later than the time it goes under: the last of an hour may still be on their way.
        var complete = SubmissionId.HourOf(now - Patience);
        var givenUp = SubmissionId.HourOf(now - GivenUpAfter);
        var watermark = start;
        var rescued = 0;
        for (var hour = start; hour <= end; hour = hour.AddHours(1))
        {
            var (unread, sent) = await RescueHourAsync(hour, now, cancellationToken);
            rescued += sent;
            if (watermark == hour && hour < complete && (unread == 0 || (unread == sent && hour < givenUp)))
            {
                watermark = hour.AddHours(1);
            }
        }

        if (watermark > start || known is null)
        {
            await submissions.TryMoveWatermarkAsync(watermark, known?.ETag, cancellationToken);
        }

        if (rescued > 0)
        {
            LogRescued(log, rescued);
        }

        return rescued;
    }

    private async Task<(int Unread, int Sent)> RescueHourAsync(DateTime hour, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (unread, sent) = (0, 0);
        await foreach (var stored in rawForms.ListHourAsync(hour, cancellationToken))
        {
            if (await submissions.IsReadAsync(stored.Key.Hash, cancellationToken))
            {
                continue;
            }

            unread++;
            if (now - stored.StoredAt >= Patience && sent < MaxRescuedPerHour)
            {
                await queues.SendAsync(new FormMessage(stored.Key.BlobName), cancellationToken);
                sent++;
            }
        }

        return (unread, sent);
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} raw forms had not been read and were sent to be read.")]
    private static partial void LogRescued(ILogger logger, int count);
}
