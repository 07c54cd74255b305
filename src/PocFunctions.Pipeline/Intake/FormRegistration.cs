using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Intake;

/// <summary>
/// Queue <c>forms</c>: has a raw form read and validated, and registers what came of it. A repeat does the same again:
/// the vendor's id, its mails' ids and the submission's row all follow from the raw form.
/// </summary>
internal sealed partial class FormRegistration(
    IRawForms rawForms, ISubmissions submissions, VendorUpdates vendors, TimeProvider clock, ILogger<FormRegistration> log)
{
    /// <exception cref="FormatException">The message is none of ours.</exception>
    /// <exception cref="InvalidDataException">There is no such raw form.</exception>
    internal async Task RegisterAsync(string message, CancellationToken cancellationToken)
    {
        var name = MessageText.Read<FormMessage>(message, form => form.V).Form;
        if (!FormKey.TryParse(name, out var key))
        {
            throw new FormatException("The message names no raw form.");
        }

        if (await submissions.IsReadAsync(key.Hash, cancellationToken))
        {
            // The row is written last of all, so nothing is left to do.
            return;
        }

        var raw = await rawForms.FindAsync(key, cancellationToken)
            ?? throw new InvalidDataException("There is no raw form of that name.");
        var now = clock.GetUtcNow();
        var read = FormReader.Read(raw.Bytes, raw.Info.MediaType);
        var validated = FormValidator.Validate(read);
        string? vendorId = null;
        if (validated.Accepted)
        {
            var application = NewApplication.From(key.Hash, validated.Form, now);
            vendorId = application.Vendor.VendorId;
            await vendors.AddAsync(application, cancellationToken);
        }

        await submissions.TryAddAsync(
            new Submission
            {
                Hash = key.Hash,
                BlobName = key.BlobName,
                ReceivedAt = raw.Info.ReceivedAt,
                ReadAt = now,
                Sha256 = raw.Info.Sha256,
                MediaType = raw.Info.MediaType,
                Charset = read.Charset,
                Form = validated.Form,
                Issues = validated.Issues,
                Lines = validated.Lines,
                VendorId = vendorId,
            },
            cancellationToken);
        LogRead(log, read.Charset, validated.Accepted, validated.Issues.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A form was read: charset {Charset}, accepted {Accepted}, {Issues} issues.")]
    private static partial void LogRead(ILogger logger, string? charset, bool accepted, int issues);
}
