using PocFunctions.Pipeline.Intake;

namespace PocFunctions.LocalHost.Commands;

/// <summary>A form that lies in a file: its bytes, within what the register takes, and the media type its name says.</summary>
internal static class FormFile
{
    /// <returns>What to send a file as that came without its Content-Type. All that is not JSON is text, whose charset the reader finds.</returns>
    public static string MediaTypeOf(string path) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : "text/plain";

    /// <returns>The bytes; null where they are more than a form may have.</returns>
    public static async Task<byte[]?> ReadAsync(string path, CancellationToken stop)
    {
        byte[] buffer = new byte[SubmissionLimits.FormBytes + 1];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
        int length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return length == buffer.Length ? null : buffer[..length];
    }
}
