namespace PocFunctions.Pipeline.Queues;

/// <summary>The only door for sending to the queues. Delivery is at least once; every handler must bear a repeat.</summary>
internal interface IMessageQueues
{
    /// <summary>Asks for a raw form to be read.</summary>
    Task SendAsync(FormMessage message, CancellationToken cancellationToken);

    /// <summary>Asks for a vendor to be looked at.</summary>
    Task SendAsync(ReconfirmMessage message, CancellationToken cancellationToken);

    /// <summary>Asks for a confirm link to be mailed to an address, if it is a contact's.</summary>
    Task SendAsync(CheckMessage message, CancellationToken cancellationToken);

    /// <summary>Asks for a mail to be sent, not before <paramref name="delay"/> has passed.</summary>
    Task SendAsync(MailMessage message, TimeSpan delay, CancellationToken cancellationToken);
}
