using System.Net.Http.Headers;
using PocFunctions.LocalHost.Hosting;
using Spectre.Console;

namespace PocFunctions.LocalHost.Commands.Import;

/// <summary>Submits every file of a folder to a running register and prints what became of them.</summary>
internal static class ImportCommand
{
    private const string MediaTypeOption = "--media-type";
    private const string UrlOption = "--url";
    private const string DefaultUrl = "http://127.0.0.1:7071";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        CommandArguments given = CommandArguments.Parse(arguments, "folder", MediaTypeOption, UrlOption);
        Uri url = Url(given.Options.GetValueOrDefault(UrlOption) ?? DefaultUrl);

        // A proxy of the environment is not the way to a register on this machine.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !url.IsLoopback };
        using var client = new HttpClient(handler) { BaseAddress = url };
        return await RunAsync(given, client, AnsiConsole.Console, Task.Delay, stop);
    }

    /// <returns>0 where every file was delivered and read, whatever is in it; 1 where one failed.</returns>
    internal static async Task<int> RunAsync(
        CommandArguments given, HttpClient client, IAnsiConsole console, Func<TimeSpan, CancellationToken, Task> waitAsync, CancellationToken stop)
    {
        string? mediaType = given.Options.GetValueOrDefault(MediaTypeOption);
        if (mediaType is not null && !MediaTypeHeaderValue.TryParse(mediaType, out _))
        {
            throw new UsageException($"'{mediaType}' is no media type; write it as text/plain; charset=iso-2022-jp.");
        }

        IReadOnlyList<string> names = Files(given.Path);
        await AssertAnswersAsync(client, stop);
        IReadOnlyList<ImportedFile> files = await WithProgressAsync(console, names.Count, (submitted, read) =>
            new FormImport(new SubmissionClient(client, waitAsync), waitAsync) { Submitted = submitted, Read = read }
                .RunAsync(given.Path, names, mediaType, stop));
        ImportReport.Write(console, files);
        return files.Any(file => file.Outcome == ImportOutcome.Failed) ? CommandLine.Failed : 0;
    }

    /// <summary>Two bars on a terminal; elsewhere a line now and then.</summary>
    private static Task<IReadOnlyList<ImportedFile>> WithProgressAsync(
        IAnsiConsole console, int count, Func<Action<int>, Action<int>, Task<IReadOnlyList<ImportedFile>>> importAsync) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                ProgressTask sent = progress.AddTask($"Sending {count} files", maxValue: count);
                ProgressTask read = progress.AddTask("Being read", autoStart: false, maxValue: count);
                return importAsync(done => sent.Value = done, done =>
                {
                    if (!read.IsStarted)
                    {
                        read.StartTask();
                    }

                    read.Value = done;
                });
            });

    private static Uri Url(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
            ? url
            : throw new UsageException($"'{text}' is no http address.");

    private static IReadOnlyList<string> Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}'.");
        }

        return FormFolder.Files(folder) is { Count: > 0 } files ? files : throw new UsageException($"The folder '{folder}' holds no files.");
    }

    /// <summary>Says once, rather than for each file, that nothing listens there.</summary>
    private static async Task AssertAnswersAsync(HttpClient client, CancellationToken stop)
    {
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(client.BaseAddress!, "health"), stop);
        }
        catch (HttpRequestException exception)
        {
            throw new StartException($"Nothing answers at {client.BaseAddress}; start LocalHost first, or say where it is with {UrlOption}.", exception);
        }
    }
}
