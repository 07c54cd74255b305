namespace PocFunctions.Pipeline.Reconfirmation;

/// <inheritdoc />
internal sealed class ReconfirmationStation(ReconfirmationRun run, VendorReconfirmation vendors) : IReconfirmationStation
{
    public Task RunAsync(CancellationToken cancellationToken) => run.RunAsync(cancellationToken);

    public Task ReconfirmVendorAsync(string message, CancellationToken cancellationToken) =>
        vendors.ReconfirmAsync(message, cancellationToken);
}
