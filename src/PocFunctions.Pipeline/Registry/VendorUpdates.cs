using System.Security.Cryptography;
using PocFunctions.Pipeline.Queues;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// The one order in which a change of a vendor takes effect, so that a crash between any two steps is harmless:
/// <list type="number">
/// <item>the new entry of the due index (left alone it is stale: one look, nothing lost);</item>
/// <item>the transaction: vendor, history, mail intents, the token used;</item>
/// <item>the old entry of the due index goes (left alone it is stale);</item>
/// <item>the messages for the mails (a repeat of the cause sends them again, see <see cref="Vendor.LastMails"/>).</item>
/// </list>
/// </summary>
internal sealed class VendorUpdates(IVendors vendors, IDueIndex dueIndex, IMessageQueues queues)
{
    // Two people and a timer may meet on one vendor; more losses in a row than this mean that something is wrong.
    private const int MaxTries = 8;

    private const int FirstPauseMilliseconds = 20;

    /// <summary>Writes a new vendor.</summary>
    /// <returns>False when it is there already; nothing is changed then.</returns>
    internal async Task<bool> AddAsync(VendorChange change, CancellationToken cancellationToken)
    {
        var indexed = await WithDueEntryAsync(change, null, cancellationToken);
        var added = await vendors.TryAddAsync(indexed, cancellationToken);
        if (added)
        {
            await SendAsync(indexed.Vendor.VendorId, indexed.Vendor.LastMails, cancellationToken);
        }

        return added;
    }

    /// <summary>Asks once more for the mails of the last change: its maker may have died before it asked.</summary>
    internal async Task SendLastMailsAsync(string vendorId, CancellationToken cancellationToken)
    {
        if (await vendors.FindAsync(vendorId, cancellationToken) is { } vendor)
        {
            await SendAsync(vendorId, vendor.Value.LastMails, cancellationToken);
        }
    }

    /// <summary>
    /// Reads a vendor, lets <paramref name="decide"/> decide, and writes what it decided; decides afresh when somebody
    /// else was faster.
    /// </summary>
    /// <exception cref="TimeoutException">Others were faster every time.</exception>
    internal async Task<TResult> UpdateAsync<TResult>(
        string vendorId, Func<Vendor?, Task<Decision<TResult>>> decide, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var before = await vendors.FindAsync(vendorId, cancellationToken);
            var decision = await decide(before?.Value);
            if (decision.Change is null || before is null || await TryCommitAsync(before, decision.Change, cancellationToken))
            {
                return decision.Result;
            }

            await Task.Delay(PauseAfter(tries), cancellationToken);
        }

        throw new TimeoutException("The vendor was changed by others each time.");
    }

    /// <summary>Asks for mails whose intents are written.</summary>
    internal async Task SendAsync(string vendorId, IReadOnlyList<string> mailIds, CancellationToken cancellationToken)
    {
        foreach (var mailId in mailIds)
        {
            await queues.SendAsync(new MailMessage(vendorId, mailId), TimeSpan.Zero, cancellationToken);
        }
    }

    // Whoever sends one form fifty times makes as many writers meet: each draws another pause, twice as long every time, so
    // that they soon stand in a row.
    private static TimeSpan PauseAfter(int tries) =>
        TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(FirstPauseMilliseconds << tries));

    private async Task<bool> TryCommitAsync(Versioned<Vendor> before, VendorChange change, CancellationToken cancellationToken)
    {
        var indexed = await WithDueEntryAsync(change, before.Value.DueKey, cancellationToken);
        if (!await vendors.TryChangeAsync(indexed, before.ETag, cancellationToken))
        {
            return false;
        }

        if (before.Value.DueKey is { } old && old != indexed.Vendor.DueKey)
        {
            await dueIndex.RemoveAsync(new DueEntry(before.Value.VendorId, old), cancellationToken);
        }

        await SendAsync(indexed.Vendor.VendorId, [.. indexed.Mails.Select(mail => mail.MailId)], cancellationToken);
        return true;
    }

    private async Task<VendorChange> WithDueEntryAsync(VendorChange change, string? oldKey, CancellationToken cancellationToken)
    {
        if (change.Vendor.WakeAt is not { } time)
        {
            return change with { Vendor = change.Vendor with { DueKey = null } };
        }

        var entry = DueEntry.At(time, change.Vendor.VendorId);
        if (entry.Key != oldKey)
        {
            await dueIndex.AddAsync(entry, cancellationToken);
        }

        return change with { Vendor = change.Vendor with { DueKey = entry.Key } };
    }
}

/// <summary>What was decided about a vendor.</summary>
/// <param name="Change">What is to be written; null when nothing is.</param>
/// <param name="Result">What to tell who asked.</param>
internal sealed record Decision<TResult>(VendorChange? Change, TResult Result);
