using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Reconfirmation;

/// <summary>
/// Queue <c>reconfirm</c>: looks at one vendor, and does what its time brings. The index entry that caused it is always
/// gone afterwards, or stands for a time yet to come, so that no entry is looked at for ever.
/// </summary>
internal sealed class VendorReconfirmation(
    VendorUpdates updates, IDueIndex dueIndex, ReconfirmationSettings settings, TimeProvider clock)
{
    /// <exception cref="FormatException">The message is none of ours.</exception>
    internal async Task ReconfirmAsync(string text, CancellationToken cancellationToken)
    {
        var message = MessageText.Read<ReconfirmMessage>(text, due => due.V);
        var now = clock.GetUtcNow();
        var look = await updates.UpdateAsync(
            message.VendorId,
            vendor =>
            {
                var change = vendor is null ? null : Schedule.Next(vendor, now, settings);
                return Task.FromResult(new Decision<Look>(change, new Look(vendor, change is not null)));
            },
            cancellationToken);

        if (look.Vendor?.DueKey == message.DueKey)
        {
            // Either the change removed the entry, or its time has not come by our clock.
            return;
        }

        await dueIndex.RemoveAsync(new DueEntry(message.VendorId, message.DueKey), cancellationToken);
        if (!look.Changed && look.Vendor is { } vendor)
        {
            // Perhaps the repeat of a message whose handler died between its change and the asking for its mails.
            await updates.SendAsync(vendor.VendorId, vendor.LastMails, cancellationToken);
        }
    }

    private sealed record Look(Vendor? Vendor, bool Changed);
}
