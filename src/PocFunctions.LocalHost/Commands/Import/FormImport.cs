using System.Text.Json;
using PocFunctions.Pipeline.Intake;

namespace PocFunctions.LocalHost.Commands.Import;

/// <summary>Submits files and follows each until it is read. A file that fails never ends the import of the others.</summary>
/// <param name="client">The register.</param>
/// <param name="waitAsync">How to wait between two looks.</param>
internal sealed class FormImport(SubmissionClient client, Func<TimeSpan, CancellationToken, Task> waitAsync)
{
    /// <summary>How long no submission at all may get read before the rest is given up.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly List<ImportedFile> _done = [];
    private readonly List<(string Name, Uri Link)> _open = [];

    /// <summary>Called with the number of files done after each of them.</summary>
    public Action<int>? Submitted { get; init; }

    /// <summary>Called with the number of files done after each of them.</summary>
    public Action<int>? Read { get; init; }

    /// <param name="folder">The folder.</param>
    /// <param name="names">Its files, as paths within it.</param>
    /// <param name="mediaType">What to send all files as; null for what their extensions say.</param>
    /// <param name="stop">Ends it early: what is not read by then has failed.</param>
    /// <returns>What became of each file, in their order.</returns>
    public async Task<IReadOnlyList<ImportedFile>> RunAsync(string folder, IReadOnlyList<string> names, string? mediaType, CancellationToken stop)
    {
        try
        {
            for (int i = 0; i < names.Count; i++)
            {
                await SubmitAsync(folder, names[i], mediaType, stop);
                Submitted?.Invoke(i + 1);
            }

            await FollowAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            GiveUp("stopped before it was read");
            _done.AddRange(names.Except(_done.Select(file => file.Name)).Select(name => ImportedFile.Failing(name, "stopped before it was sent")));
        }

        return [.. _done.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    private async Task SubmitAsync(string folder, string name, string? mediaType, CancellationToken stop)
    {
        try
        {
            string path = Path.Combine(folder, name);
            if (await FormFile.ReadAsync(path, stop) is { } bytes)
            {
                _open.Add((name, await client.SubmitAsync(name, mediaType ?? FormFile.MediaTypeOf(name), bytes, stop)));
            }
            else
            {
                _done.Add(ImportedFile.Failing(name, $"larger than {SubmissionLimits.FormBytesInWords}"));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            _done.Add(ImportedFile.Failing(name, exception.Message));
        }
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        Read?.Invoke(_done.Count);
        TimeSpan standstill = TimeSpan.Zero;
        while (_open.Count > 0 && standstill < LongestStandstill)
        {
            int before = _open.Count;
            for (int i = _open.Count - 1; i >= 0; i--)
            {
                if (await LookAsync(_open[i].Name, _open[i].Link, stop) is { } file)
                {
                    _done.Add(file);
                    _open.RemoveAt(i);
                    Read?.Invoke(_done.Count);
                }
            }

            standstill = _open.Count < before ? TimeSpan.Zero : standstill + Pause;
            if (_open.Count > 0)
            {
                await waitAsync(Pause, stop);
            }
        }

        GiveUp("not read yet; look at the link later");
    }

    private void GiveUp(string why)
    {
        _done.AddRange(_open.Select(open => ImportedFile.Failing(open.Name, why, open.Link)));
        _open.Clear();
    }

    /// <returns>Null while it is not read.</returns>
    private async Task<ImportedFile?> LookAsync(string name, Uri link, CancellationToken stop)
    {
        try
        {
            return Judge(name, link, await client.StatusAsync(link, stop));
        }
        catch (HttpRequestException exception)
        {
            return ImportedFile.Failing(name, exception.Message, link);
        }
    }

    private static ImportedFile? Judge(string name, Uri link, JsonElement status)
    {
        if (Member(status, "state") is not { ValueKind: JsonValueKind.String } said)
        {
            return ImportedFile.Failing(name, "the status names no state; is this the register?", link);
        }

        string? state = said.GetString();
        if (state == "received")
        {
            return null;
        }

        string[] codes = state == "rejected" ? ErrorCodes(status) : [];
        ImportOutcome outcome = state != "rejected" ? ImportOutcome.Accepted
            : codes.Intersect(["form.notRecognised", "text.damaged"]).Any() ? ImportOutcome.Unreadable
            : ImportOutcome.Rejected;
        return new ImportedFile(name, outcome, link, codes);
    }

    private static JsonElement? Member(JsonElement status, string name) =>
        status.ValueKind == JsonValueKind.Object && status.TryGetProperty(name, out JsonElement member) ? member : null;

    // The issues are null 30 days after the first import.
    private static string[] ErrorCodes(JsonElement status) =>
        Member(status, "issues") is not { ValueKind: JsonValueKind.Array } issues
            ? []
            : [.. issues.EnumerateArray()
                .Where(static issue => issue.GetProperty("severity").GetString() == "error")
                .Select(static issue => issue.GetProperty("code").GetString()!)
                .Distinct()];
}
