using Azure.Storage.Queues;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Queues;

/// <summary>The queues of the storage account.</summary>
internal sealed class StorageQueues(StorageClients clients) : IMessageQueues
{
    // A message lives seven days unless told otherwise; a form must outlive any outage of its reader.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _forms = clients.Queues.GetQueueClient("forms");
    private readonly QueueClient _reconfirm = clients.Queues.GetQueueClient("reconfirm");
    private readonly QueueClient _checks = clients.Queues.GetQueueClient("checks");
    private readonly QueueClient _mail = clients.Queues.GetQueueClient("mail");

    public Task SendAsync(FormMessage message, CancellationToken cancellationToken) =>
        _forms.SendMessageAsync(MessageText.Write(message), null, Forever, cancellationToken);

    public Task SendAsync(ReconfirmMessage message, CancellationToken cancellationToken) =>
        _reconfirm.SendMessageAsync(MessageText.Write(message), null, Forever, cancellationToken);

    public Task SendAsync(CheckMessage message, CancellationToken cancellationToken) =>
        _checks.SendMessageAsync(MessageText.Write(message), null, Forever, cancellationToken);

    public Task SendAsync(MailMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        _mail.SendMessageAsync(MessageText.Write(message), delay, Forever, cancellationToken);
}
