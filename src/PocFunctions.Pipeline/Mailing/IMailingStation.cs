namespace PocFunctions.Pipeline.Mailing;

/// <summary>Mailing as the triggers see it.</summary>
public interface IMailingStation
{
    /// <summary>Queue <c>mail</c>: sends one mail. An exception brings the message again.</summary>
    Task SendAsync(string message, CancellationToken cancellationToken);
}
