using Microsoft.Azure.Functions.Worker;
using PocFunctions.Pipeline.Reconfirmation;

namespace PocFunctions;

/// <summary>Triggers of reconfirmation.</summary>
public sealed class ReconfirmationFunctions(IReconfirmationStation reconfirmation)
{
    [Function("Reconfirm")]
    public Task Reconfirm([TimerTrigger("%ReconfirmSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        reconfirmation.RunAsync(cancellationToken);

    [Function("ReconfirmVendor")]
    public Task ReconfirmVendor(
        [QueueTrigger("reconfirm", Connection = "RegistryStorage")] string message, CancellationToken cancellationToken) =>
        reconfirmation.ReconfirmVendorAsync(message, cancellationToken);
}
