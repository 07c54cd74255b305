using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Mailing.Content;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Mailing;

/// <summary>
/// Queue <c>mail</c>: claims an intent, sends it, marks it. A crash after the claim leaves one try of which nobody knows
/// whether it was sent; it is tried once more when the claim's time is over, and then given up, visibly.
/// </summary>
internal sealed partial class MailSender(
    IVendors vendors, VendorUpdates updates, IMessageQueues queues, MailCaps caps, MailComposer composer, IMailProvider provider, TimeProvider clock, ILogger<MailSender> log)
{
    /// <exception cref="FormatException">The message is none of ours.</exception>
    internal async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        var message = MessageText.Read<MailMessage>(text, mail => mail.V);
        if (await vendors.FindAsync(message.VendorId, cancellationToken) is not { } vendor
            || await vendors.FindMailAsync(message.VendorId, message.MailId, cancellationToken) is not { } mail)
        {
            // The change that wanted the mail was never written.
            return;
        }

        var now = clock.GetUtcNow();
        switch (MailDecision.On(vendor.Value, mail.Value, now))
        {
            case MailAction.Nothing:
                await AfterAsync(message.VendorId, mail.Value, cancellationToken);
                break;
            case MailAction.Wait:
                await queues.SendAsync(message, MailDecision.ClaimLease, cancellationToken);
                break;
            case MailAction.Drop:
                await EndAsync(message.VendorId, mail, MailState.Dropped, "no longer wanted", cancellationToken);
                break;
            case MailAction.GiveUp:
                await EndAsync(message.VendorId, mail, MailState.Ambiguous, mail.Value.Outcome ?? "interrupted", cancellationToken);
                break;
            case MailAction.Send when await caps.WaitAsync(mail.Value, now, cancellationToken) is { } wait:
                await queues.SendAsync(message, wait, cancellationToken);
                LogPostponed(log, mail.Value.Purpose);
                break;
            case MailAction.Send:
                await ClaimAndSendAsync(vendor.Value, mail, message, now, cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task ClaimAndSendAsync(
        Vendor vendor, Versioned<MailIntent> pending, MailMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var minted = MintedToken.For(vendor.VendorId, pending.Value, now);
        var claimed = pending.Value with { State = MailState.Claimed, ClaimedAt = now, Attempts = pending.Value.Attempts + 1 };

        // Composed before it is claimed: a mail that cannot be written takes up no try.
        var mail = await composer.ComposeAsync(vendor, claimed, minted, now);
        if (await vendors.TryChangeMailAsync(vendor.VendorId, claimed, pending.ETag, minted?.Stored, cancellationToken) is not { } eTag)
        {
            // Another sender was faster, and may die with the claim: look again when its time is over.
            await queues.SendAsync(message, MailDecision.ClaimLease, cancellationToken);
            return;
        }

        var result = await provider.SendAsync(mail, cancellationToken);
        await MarkAsync(message, new Versioned<MailIntent>(claimed, eTag), result, cancellationToken);
        if (result.Status is SendStatus.Accepted or SendStatus.Final)
        {
            var ended = claimed with { State = result.Status == SendStatus.Accepted ? MailState.Sent : MailState.Failed };
            await AfterAsync(message.VendorId, ended, cancellationToken);
        }

        LogSent(log, claimed.Purpose, result.Status, claimed.Attempts);
    }

    private async Task MarkAsync(
        MailMessage message, Versioned<MailIntent> claimed, SendResult result, CancellationToken cancellationToken)
    {
        switch (result.Status)
        {
            case SendStatus.Accepted:
                await EndAsync(message.VendorId, claimed, MailState.Sent, result.Detail, cancellationToken);
                break;
            case SendStatus.Final:
                await EndAsync(message.VendorId, claimed, MailState.Failed, result.Detail, cancellationToken);
                break;
            case SendStatus.Throttled:
                // Surely not sent: it counts as no try.
                await queues.SendAsync(message, result.RetryAfter ?? MailDecision.ClaimLease, cancellationToken);
                await vendors.TryChangeMailAsync(
                    message.VendorId,
                    claimed.Value with { State = MailState.Pending, ClaimedAt = null, Attempts = claimed.Value.Attempts - 1, Outcome = result.Detail },
                    claimed.ETag, null, cancellationToken);
                break;
            default:
                await queues.SendAsync(message, MailDecision.ClaimLease, cancellationToken);
                await vendors.TryChangeMailAsync(
                    message.VendorId, claimed.Value with { Outcome = result.Detail }, claimed.ETag, null, cancellationToken);
                break;
        }
    }

    /// <summary>
    /// The cooling-off of a change begins when a notice of it was accepted for delivery. Done again when the message comes
    /// again, as the sender may die between the mail's end and this.
    /// </summary>
    private async Task AfterAsync(string vendorId, MailIntent mail, CancellationToken cancellationToken)
    {
        if (mail is { Purpose: MailPurpose.Notice, State: MailState.Sent or MailState.Failed, Day: { } day })
        {
            await updates.UpdateAsync(
                vendorId,
                vendor => Task.FromResult(new Decision<bool>(
                    vendor is null ? null : ChangeNotices.Ended(vendor, day, mail.State == MailState.Sent, clock.GetUtcNow()), true)),
                cancellationToken);
        }
    }

    private Task<string?> EndAsync(
        string vendorId, Versioned<MailIntent> mail, MailState state, string outcome, CancellationToken cancellationToken) =>
        vendors.TryChangeMailAsync(
            vendorId, mail.Value with { State = state, EndedAt = clock.GetUtcNow(), Outcome = outcome }, mail.ETag, null, cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Purpose} mail waits for tomorrow: its address or domain has had today's share.")]
    private static partial void LogPostponed(ILogger logger, MailPurpose purpose);

    [LoggerMessage(Level = LogLevel.Information, Message = "A {Purpose} mail: {Status}, try {Attempt}.")]
    private static partial void LogSent(ILogger logger, MailPurpose purpose, SendStatus status, int attempt);
}
