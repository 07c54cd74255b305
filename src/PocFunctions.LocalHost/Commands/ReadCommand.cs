using System.Security.Cryptography;
using System.Text.Json;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.LocalHost.Commands;

/// <summary>Prints what the reader and the validator make of a file. Nothing is stored, nothing is sent.</summary>
internal static class ReadCommand
{
    private const string MediaTypeOption = "--media-type";

    // As the status answer is written, in lines that a person can read.
    private static readonly JsonSerializerOptions Json = new(Answer.Json) { WriteIndented = true };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        // Bytes, not Console.Out: JSON is UTF-8 whatever the terminal is set to.
        await using Stream output = Console.OpenStandardOutput();
        return await RunAsync(arguments, output, stop);
    }

    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Stream output, CancellationToken stop)
    {
        CommandArguments given = CommandArguments.Parse(arguments, "file", MediaTypeOption);
        string mediaType = given.Options.GetValueOrDefault(MediaTypeOption) ?? FormFile.MediaTypeOf(given.Path);
        byte[] bytes = await BytesAsync(given.Path, stop);
        ReadForm read = FormReader.Read(bytes, mediaType);
        ValidatedForm form = FormValidator.Validate(read);
        var view = new FileView(
            form.Accepted ? "accepted" : "rejected",
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            mediaType,
            read.Charset,
            form.Form,
            form.Issues,
            new SortedDictionary<string, int>(form.Lines.ToDictionary(), StringComparer.Ordinal));
        await JsonSerializer.SerializeAsync(output, view, Json, stop);
        await output.WriteAsync("\n"u8.ToArray(), stop);
        return form.Accepted ? 0 : CommandLine.Failed;
    }

    private static async Task<byte[]> BytesAsync(string path, CancellationToken stop)
    {
        try
        {
            return await FormFile.ReadAsync(path, stop)
                ?? throw new UsageException($"'{path}' is larger than a form may be ({SubmissionLimits.FormBytesInWords}).");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>The members of the status answer that a file can have, and the line of each field.</summary>
    private sealed record FileView(
        string State,
        string Sha256,
        string MediaType,
        string? Charset,
        ContactForm Form,
        IReadOnlyList<FormIssue> Issues,
        IReadOnlyDictionary<string, int> Lines);
}
