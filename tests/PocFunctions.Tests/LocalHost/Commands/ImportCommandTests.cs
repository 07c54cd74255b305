using System.Net;
using PocFunctions.LocalHost.Commands;
using PocFunctions.LocalHost.Commands.Import;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.Pipeline.Intake;
using Spectre.Console;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeRegister _register = new();
    private readonly List<TimeSpan> _waits = [];

    public void Dispose()
    {
        _folder.Dispose();
        _register.Dispose();
    }

    [Fact]
    public async Task Every_file_is_sent_once_sorted_as_its_extension_says()
    {
        _folder.Add("b.txt", "b");
        _folder.Add("a/z.json", "z");
        _folder.Add("a/old.bin", "old");

        (int exitCode, string output) = await ImportAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(["old text/plain", "z application/json", "b text/plain"], _register.Submitted.Select(form => $"{form.Text} {form.MediaType}"));
        Assert.Contains("accepted   a/old.bin  http://register.example/submissions/0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_has_the_same_keys_and_another_place_or_media_type_another()
    {
        _folder.Add("a.txt", "same");
        _folder.Add("b.txt", "same");

        await ImportAsync();
        await ImportAsync();
        await ImportAsync("--media-type", "text/plain; charset=shift_jis");

        string[] keys = [.. _register.Submitted.Select(form => form.Key)];
        Assert.Equal(keys[..2], keys[2..4]);
        Assert.Equal(4, keys.Distinct().Count());
        Assert.All(keys, key => Assert.InRange(key.Length, SubmissionLimits.IdempotencyKeyMin, SubmissionLimits.IdempotencyKeyMax));
        Assert.Equal("text/plain; charset=shift_jis", _register.Submitted[^1].MediaType);
    }

    [Fact]
    public async Task The_table_counts_outcomes_and_codes()
    {
        _folder.Add("1.txt", "good");
        _folder.Add("2.txt", "bad");
        _folder.Add("3.txt", "garbled");
        _folder.Add("4.txt", new byte[SubmissionLimits.FormBytes + 1]);
        _register.StatusOf = text => text switch
        {
            "bad" => """{"state": "rejected", "issues": [{"severity": "error", "code": "team.email.missing"}, {"severity": "warning", "code": "text.lossy"}]}""",
            "garbled" => """{"state": "rejected", "issues": [{"severity": "error", "code": "text.damaged"}]}""",
            _ => """{"state": "registered", "issues": null}""",
        };

        (int exitCode, string output) = await ImportAsync();

        Assert.Equal(1, exitCode);
        foreach (string row in (string[])["accepted 1", "rejected 1", "team.email.missing 1", "unreadable 1", "text.damaged 1", "failed 1"])
        {
            Assert.Matches(row.Replace(" ", @"\s+│\s+", StringComparison.Ordinal), output);
        }

        Assert.DoesNotContain("text.lossy", output, StringComparison.Ordinal);
        Assert.Contains($"4.txt  larger than {SubmissionLimits.FormBytesInWords}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_waits_as_long_as_a_busy_register_asks()
    {
        _folder.Add("a.txt", "a");
        _register.First.Enqueue(FakeRegister.Busy(HttpStatusCode.TooManyRequests, 40));
        _register.First.Enqueue(FakeRegister.Busy(HttpStatusCode.ServiceUnavailable, null));

        (int exitCode, _) = await ImportAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(TimeSpan.FromSeconds(40), _waits[0]);
        Assert.Single(_register.Submitted);
    }

    [Fact]
    public async Task It_does_not_wait_longer_than_its_bound_and_the_next_file_has_its_turn()
    {
        _folder.Add("a.txt", "a");
        _folder.Add("b.txt", "b");
        _register.First.Enqueue(FakeRegister.Busy(HttpStatusCode.ServiceUnavailable, 3600));

        (int exitCode, string output) = await ImportAsync();

        Assert.Equal(1, exitCode);
        Assert.Empty(_waits);
        Assert.Contains("a.txt  503: Too busy.", output, StringComparison.Ordinal);
        Assert.Equal("b", Assert.Single(_register.Submitted).Text);
    }

    [Fact]
    public async Task It_asks_until_the_form_is_read()
    {
        _folder.Add("a.txt", "a");
        _register.LooksBeforeRead = 3;

        Assert.Equal(0, (await ImportAsync()).ExitCode);
        Assert.Equal(3, _waits.Count);
    }

    [Fact]
    public async Task What_is_never_read_fails_with_its_link()
    {
        _folder.Add("a.txt", "a");
        _register.LooksBeforeRead = int.MaxValue;

        (int exitCode, string output) = await ImportAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("failed     a.txt  http://register.example/submissions/0  not read yet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_cannot_steer_the_terminal()
    {
        _folder.Add("[red]\u001b[2J.txt", "a");

        Assert.Contains("[red]?[2J.txt", (await ImportAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_still_says_what_was_done()
    {
        _folder.Add("a.txt", "a");
        using var stop = new CancellationTokenSource();
        _register.LooksBeforeRead = int.MaxValue;

        (int exitCode, string output) = await ImportAsync([], async () => await stop.CancelAsync(), stop.Token);

        Assert.Equal(1, exitCode);
        Assert.Contains("submissions/0  stopped before it was read", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misuse_is_said()
    {
        await Assert.ThrowsAsync<UsageException>(() => ImportCommand.RunAsync(["no such folder"], CancellationToken.None));
        await Assert.ThrowsAsync<UsageException>(() => ImportCommand.RunAsync([_folder.Name, "--url", "ftp://x"], CancellationToken.None));
        await Assert.ThrowsAsync<UsageException>(() => ImportAsync());
        await Assert.ThrowsAsync<UsageException>(() => ImportAsync("--media-type", "nonsense"));
    }

    [Fact]
    public async Task Nobody_there_is_said_once()
    {
        _folder.Add("a.txt", "a");

        StartException exception = await Assert.ThrowsAsync<StartException>(
            () => ImportCommand.RunAsync([_folder.Name, "--url", "http://127.0.0.1:1"], TestContext.Current.CancellationToken));

        Assert.Contains("http://127.0.0.1:1/", exception.Message, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output)> ImportAsync(params string[] options) =>
        ImportAsync(options, static () => Task.CompletedTask, TestContext.Current.CancellationToken);

    private async Task<(int ExitCode, string Output)> ImportAsync(string[] options, Func<Task> onWaitAsync, CancellationToken stop)
    {
        using var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No, Ansi = AnsiSupport.No });
        using HttpClient client = _register.Client();
        CommandArguments given = CommandArguments.Parse([_folder.Name, .. options], "folder", "--media-type");
        int exitCode = await ImportCommand.RunAsync(given, client, console, WaitAsync, stop);
        return (exitCode, output.ToString());

        async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
        {
            _waits.Add(wait);
            await onWaitAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
