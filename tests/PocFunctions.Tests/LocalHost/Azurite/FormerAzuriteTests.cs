using System.Diagnostics;
using PocFunctions.LocalHost.Azurite;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Azurite;

public sealed class FormerAzuriteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no number")]
    [InlineData("2147483647")]
    public async Task What_names_no_living_azurite_is_not_waited_for(string? content)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(PidFile, content, TestContext.Current.CancellationToken);
        }

        await FormerAzurite.WaitForEndAsync(PidFile, TestContext.Current.CancellationToken).Soon();
    }

    [Fact]
    public async Task A_number_that_another_program_has_now_is_not_waited_for()
    {
        // This test's own process: alive, but no Node.
        await File.WriteAllTextAsync(PidFile, $"{Environment.ProcessId}", TestContext.Current.CancellationToken);

        await FormerAzurite.WaitForEndAsync(PidFile, TestContext.Current.CancellationToken).Soon();
    }

    [Fact]
    public async Task A_living_one_is_waited_for()
    {
        var start = new ProcessStartInfo("node", ["-e", "console.log('ready'); process.stdin.resume()"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process node = Process.Start(start)!;
        Assert.Equal("ready", await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync(PidFile, $"{node.Id}", TestContext.Current.CancellationToken);

        Task waiting = FormerAzurite.WaitForEndAsync(PidFile, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        node.StandardInput.Close();

        await waiting.Soon();
        Assert.True(node.HasExited);
    }

    private string PidFile => _folder.File("azurite.pid");
}
