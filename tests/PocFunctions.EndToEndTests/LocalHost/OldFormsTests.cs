using System.Text.Json;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.LocalHost;

/// <summary>The commands for an operator with a heap of old forms.</summary>
public sealed class OldFormsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pocfunctions-e2e-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_is_imported_and_a_repeat_is_harmless()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "2019"));
        await WriteAsync("2019/good.json", FilledForm.New().Json());
        await WriteAsync("nothing.txt", "何も書いていません"u8.ToArray());
        await WriteAsync("empty.txt", []);
        await using RunningLocalHost localHost = await RunningLocalHost.StartAsync();

        (int exitCode, string output, string error) = await ImportAsync(localHost);
        (_, string again, _) = await ImportAsync(localHost);

        Assert.True(exitCode == 1, output + error);
        Assert.Contains("form.notRecognised", output, StringComparison.Ordinal);
        string[] lines = FileLines(output);
        Assert.Collection(
            lines,
            line => Assert.StartsWith($"accepted   2019/good.json  {localHost.FormAddress}submissions/", line, StringComparison.Ordinal),
            line => Assert.StartsWith("failed     empty.txt  400", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"unreadable nothing.txt  {localHost.FormAddress}submissions/", line, StringComparison.Ordinal));
        Assert.Equal(lines, FileLines(again));
        await localHost.StopAsync();
    }

    [Fact]
    public async Task A_file_is_read_without_a_running_register()
    {
        string file = await WriteAsync("form.json", FilledForm.New().Json());

        (int exitCode, string output, _) = await LocalHostProgram.RunAsync(LocalHostProgram.StartInfo("read", file));
        (int misused, _, string error) = await LocalHostProgram.RunAsync(LocalHostProgram.StartInfo("read"));

        Assert.Equal(0, exitCode);
        Assert.Equal("accepted", JsonDocument.Parse(output).RootElement.GetProperty("state").GetString());
        Assert.Equal(2, misused);
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
    }

    private static string[] FileLines(string output) =>
        [.. output.Split('\n').Where(static line => line.Contains(".json", StringComparison.Ordinal) || line.Contains(".txt", StringComparison.Ordinal))];

    private async Task<string> WriteAsync(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return path;
    }

    private Task<(int ExitCode, string Output, string Error)> ImportAsync(RunningLocalHost localHost) =>
        LocalHostProgram.RunAsync(LocalHostProgram.StartInfo("import", _folder.FullName, "--url", localHost.FormAddress));
}
