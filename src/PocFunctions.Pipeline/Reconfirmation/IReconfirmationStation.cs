namespace PocFunctions.Pipeline.Reconfirmation;

/// <summary>Reconfirmation as the triggers see it.</summary>
public interface IReconfirmationStation
{
    /// <summary>Timer: asks for every vendor whose time has come to be looked at.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Queue <c>reconfirm</c>: looks at one vendor. An exception brings the message again.</summary>
    Task ReconfirmVendorAsync(string message, CancellationToken cancellationToken);
}
