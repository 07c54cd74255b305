using System.Text;
using Azure.Storage.Queues;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Queues;

/// <summary>What arrives in the queues of a storage account.</summary>
public sealed class StorageQueuesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_arrives_in_its_queue_in_Base64_and_never_expires()
    {
        var clients = await AzureStores.OpenAsync(azurite);
        var queues = new StorageQueues(clients);
        var (form, due, mail) = (new FormMessage("2026/01/05/09/aa"), new ReconfirmMessage("bb", "cc"), new MailMessage("dd", "ee"));

        await queues.SendAsync(form, Cancellation);
        await queues.SendAsync(due, Cancellation);
        await queues.SendAsync(mail, TimeSpan.Zero, Cancellation);

        await AssertWaitsAsync("forms", MessageText.Write(form));
        await AssertWaitsAsync("reconfirm", MessageText.Write(due));
        await AssertWaitsAsync("mail", MessageText.Write(mail));
    }

    [Fact]
    public async Task A_delayed_message_is_hidden()
    {
        var clients = await AzureStores.OpenAsync(azurite);
        var mail = clients.Queues.GetQueueClient("mail");
        await mail.ClearMessagesAsync(Cancellation);

        await new StorageQueues(clients).SendAsync(new MailMessage("dd", "later"), TimeSpan.FromHours(1), Cancellation);

        Assert.Empty((await mail.PeekMessagesAsync(10, Cancellation)).Value);
        Assert.Equal(1, (await mail.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount);
    }

    private async Task AssertWaitsAsync(string queue, string text)
    {
        // Without an encoding of the client's own, the body is what the service holds.
        var plain = new QueueClient(azurite.ConnectionString, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var messages = (await plain.PeekMessagesAsync(32, Cancellation)).Value;
        var message = Assert.Single(messages, waiting => Encoding.UTF8.GetString(Convert.FromBase64String(waiting.Body.ToString())) == text);
        Assert.True(message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(100));
    }
}
