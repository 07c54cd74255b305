using System.Security.Cryptography;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Intake;

/// <summary>
/// Takes a submission: the bytes are durable before anything is said, then a message asks for their reading. A crash, or
/// a queue that does not answer, after the bytes are stored is repaired by <see cref="FormRescue"/>.
/// </summary>
internal sealed class SubmissionIntake(
    IRawForms rawForms, ISubmissions submissions, IMessageQueues queues, TimeProvider clock)
{
    /// <returns>What to tell the sender; null when the key was used with other bytes.</returns>
    internal async Task<Receipt?> TakeAsync(
        ReadOnlyMemory<byte> bytes, string mediaType, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hash = SHA256.HashData(bytes.Span);
        var sha256 = Convert.ToHexStringLower(hash);
        var id = SubmissionId.New(now);
        if (idempotencyKey is not null)
        {
            var first = await submissions.ClaimKeyAsync(idempotencyKey, new IdempotencyClaim(sha256, now), cancellationToken);
            if (first.Sha256 != sha256)
            {
                return null;
            }

            // A retry, or a crash before the bytes were stored: the same id as the first time, and everything once more.
            now = first.ReceivedAt;
            id = SubmissionId.ForRetry(now, idempotencyKey, hash);
        }

        await rawForms.SaveAsync(
            new RawForm(new RawFormInfo(id.Key, mediaType, Channels.Http, now, sha256), bytes), cancellationToken);
        if (SubmissionId.HourOf(clock.GetUtcNow()) != id.Key.Hour)
        {
            // It went under the hour of its first try, which the rescue may have done with. Only now: a rescue that came
            // between would have passed that hour again before the form was there.
            await submissions.RewindWatermarkAsync(id.Key.Hour, cancellationToken);
        }

        await AskForReadingAsync(id.Key, cancellationToken);
        return new Receipt(id.Value, now, sha256);
    }

    private async Task AskForReadingAsync(FormKey key, CancellationToken cancellationToken)
    {
        try
        {
            await queues.SendAsync(new FormMessage(key.BlobName), cancellationToken);
        }
        catch (Exception outage) when (Storage.StorageOutage.Is(outage))
        {
            // The bytes are safe, so the answer is yes all the same; the rescue timer finds them.
        }
    }
}

/// <summary>The answer to a submission.</summary>
/// <param name="Id">The submission's id, known only to its sender from here on.</param>
/// <param name="ReceivedAt">When it was first received.</param>
/// <param name="Sha256">SHA-256 of the bytes, hex: the sender's proof of what was received.</param>
internal sealed record Receipt(string Id, DateTimeOffset ReceivedAt, string Sha256);
