using System.Net;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace PocFunctions.LocalHost.Queues;

/// <summary>A queue in a storage account. Bodies pass as they are: decoding is the listener's, for it must also move what does not decode.</summary>
internal sealed class StorageMessageQueue(QueueClient client) : IMessageQueue
{
    public StorageMessageQueue(string connectionString, string name)
        : this(new QueueClient(connectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }))
    {
    }

    public string Name => client.Name;

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) =>
        client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        QueueMessage[] messages = await client.ReceiveMessagesAsync(count, lease, cancellationToken);
        return
        [
            .. messages.Select(message => new QueuedMessage(
                message.MessageId,
                message.PopReceipt,
                message.Body.ToString(),
                message.DequeueCount,
                message.InsertedOn,
                message.ExpiresOn)),
        ];
    }

    public async Task<string?> HideAsync(string id, string popReceipt, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            UpdateReceipt receipt = await client.UpdateMessageAsync(
                id, popReceipt, visibilityTimeout: timeout, cancellationToken: cancellationToken);
            return receipt.PopReceipt;
        }
        catch (RequestFailedException exception) when (IsNotOurs(exception))
        {
            return null;
        }
    }

    public async Task DeleteAsync(string id, string popReceipt, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteMessageAsync(id, popReceipt, cancellationToken);
        }
        catch (RequestFailedException exception) when (IsNotOurs(exception))
        {
            // Another instance holds it now and will finish it.
        }
    }

    public async Task SendAsync(string body, CancellationToken cancellationToken)
    {
        await CreateIfMissingAsync(cancellationToken);

        // The platform too leaves a poison message the default seven days to live.
        await client.SendMessageAsync(body, cancellationToken);
    }

    private static bool IsNotOurs(RequestFailedException exception) =>
        exception.Status == (int)HttpStatusCode.NotFound
        || (exception.Status == (int)HttpStatusCode.BadRequest && exception.ErrorCode == QueueErrorCode.PopReceiptMismatch);
}
