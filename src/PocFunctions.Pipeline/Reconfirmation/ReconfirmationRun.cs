using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Reconfirmation;

/// <summary>
/// The timer: reads the due index and nothing else, so a run costs what is due, not what is registered. Each shard has
/// its share of the run, so that none waits behind another.
/// </summary>
internal sealed partial class ReconfirmationRun(
    IDueIndex dueIndex, IMessageQueues queues, ReconfirmationSettings settings, TimeProvider clock, ILogger<ReconfirmationRun> log)
{
    /// <returns>How many vendors were found due.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var share = settings.VendorsPerRun / DueEntry.Shards;
        var found = 0;
        var full = 0;
        for (var shard = 0; shard < DueEntry.Shards; shard++)
        {
            var taken = 0;
            await foreach (var entry in dueIndex.DueAsync(shard, now, cancellationToken))
            {
                if (taken == share)
                {
                    full++;
                    break;
                }

                await queues.SendAsync(new ReconfirmMessage(entry.VendorId, entry.Key), cancellationToken);
                taken++;
            }

            found += taken;
        }

        LogRun(log, found, full);
        return found;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reconfirmation: {Found} vendors due; {Full} shards hold more than a run takes.")]
    private static partial void LogRun(ILogger logger, int found, int full);
}
