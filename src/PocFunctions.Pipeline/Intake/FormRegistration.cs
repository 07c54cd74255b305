using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Intake;

/// <summary>
/// Queue <c>forms</c>: has a raw form read and validated, and registers what came of it. A repeat does the same again and
/// finds it done: the ids of vendor, change request and mails follow from the form. The submission's row is written last.
/// </summary>
internal sealed partial class FormRegistration(
    IRawForms rawForms, ISubmissions submissions, AcceptedForms acceptedForms, TimeProvider clock, ILogger<FormRegistration> log)
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

        var raw = await rawForms.FindAsync(key, cancellationToken)
            ?? throw new InvalidDataException("There is no raw form of that name.");
        var now = clock.GetUtcNow();
        var read = FormReader.Read(raw.Bytes, raw.Info.MediaType);
        var validated = FormValidator.Validate(read);
        var accepted = validated.Accepted ? await acceptedForms.TakeAsync(key.Hash, validated.Form, cancellationToken) : null;
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
                VendorId = accepted?.VendorId,
                ChangeId = accepted?.ChangeId,
            },
            cancellationToken);
        LogRead(log, read.Charset, validated.Accepted, validated.Issues.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A form was read: charset {Charset}, accepted {Accepted}, {Issues} issues.")]
    private static partial void LogRead(ILogger logger, string? charset, bool accepted, int issues);
}
