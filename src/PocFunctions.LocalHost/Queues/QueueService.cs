using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PocFunctions.LocalHost.Functions;

namespace PocFunctions.LocalHost.Queues;

/// <summary>Runs a listener for every queue function while the host runs.</summary>
internal sealed class QueueService(
    FunctionIndex index,
    InvocationRunner runner,
    InvocationLifetime lifetime,
    QueueOptions options,
    TimeProvider time,
    ILogger<QueueService> log) : IHostedService, IDisposable
{
    // The platform's suffix.
    private const string PoisonSuffix = "-poison";

    private readonly CancellationTokenSource _stopping = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (FunctionDefinition function in index.Functions)
        {
            if (function.Trigger is QueueFunctionTrigger trigger)
            {
                QueueListener listener = Listener(function, trigger);
                lifetime.Track(Task.Run(() => listener.RunAsync(_stopping.Token), CancellationToken.None));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Stops taking messages; <see cref="InvocationLifetime"/> waits for those under way.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public void Dispose() => _stopping.Dispose();

    private QueueListener Listener(FunctionDefinition function, QueueFunctionTrigger trigger)
    {
        var queue = new StorageMessageQueue(trigger.ConnectionString, trigger.QueueName);
        var poisonQueue = new StorageMessageQueue(trigger.ConnectionString, trigger.QueueName + PoisonSuffix);
        var processor = new MessageProcessor(function, queue, poisonQueue, runner, options, time, log);
        return new QueueListener(queue, processor.ProcessAsync, options, time, log);
    }
}
