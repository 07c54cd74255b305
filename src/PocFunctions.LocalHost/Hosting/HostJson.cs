using Microsoft.Extensions.Configuration;
using PocFunctions.LocalHost.Queues;

namespace PocFunctions.LocalHost.Hosting;

/// <summary>What LocalHost heeds of host.json, the file that the platform reads too.</summary>
/// <param name="RoutePrefix">Stands before every function's route.</param>
/// <param name="Queues">How queues are polled.</param>
/// <param name="Logging">The section with the log levels.</param>
internal sealed record HostJson(string RoutePrefix, QueueOptions Queues, IConfiguration Logging)
{
    // What the platform assumes when host.json names no prefix.
    private const string DefaultRoutePrefix = "api";

    /// <exception cref="StartException">The file is missing, is not JSON, or a value in it is not usable.</exception>
    public static HostJson Load(string path)
    {
        try
        {
            return Read(new ConfigurationBuilder().AddJsonFile(path, optional: false).Build());
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new StartException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    public static HostJson Read(IConfiguration file)
    {
        try
        {
            QueueOptions queues = file.GetSection("extensions:queues").Get<QueueOptions>() ?? new QueueOptions();
            return new HostJson(file["extensions:http:routePrefix"] ?? DefaultRoutePrefix, Checked(queues), file.GetSection("logging"));
        }
        catch (InvalidOperationException exception)
        {
            throw new StartException($"host.json: {exception.Message}", exception);
        }
    }

    private static QueueOptions Checked(QueueOptions queues)
    {
        Check(queues.BatchSize is >= 1 and <= 32, "batchSize is from 1 to 32");
        Check(queues.NewBatchThreshold >= 0, "newBatchThreshold is 0 or more");
        Check(queues.MaxDequeueCount >= 1, "maxDequeueCount is 1 or more");
        Check(queues.VisibilityTimeout >= TimeSpan.Zero && queues.VisibilityTimeout <= TimeSpan.FromDays(7), "visibilityTimeout is from 0 to 7 days");
        Check(queues.MaxPollingInterval >= TimeSpan.FromMilliseconds(100), "maxPollingInterval is 100 ms or more");
        return queues;
    }

    private static void Check(bool holds, string rule)
    {
        if (!holds)
        {
            throw new StartException($"host.json, extensions.queues: {rule}.");
        }
    }
}
