using PocFunctions.LocalHost.Azurite;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Azurite;

/// <summary>With real npm, but nothing to download: a package without dependencies.</summary>
public sealed class AzuriteInstallationTests : IDisposable
{
    private const string Package = """{"name": "tools", "version": "1.0.0", "private": true}""";
    private const string Lock = """{"name": "tools", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "tools", "version": "1.0.0"}}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_at_once_install_once()
    {
        Write(Package, Lock);
        StringWriter[] progress = [new StringWriter(), new StringWriter()];

        await Task.WhenAll(progress.Select(EnsureAsync)).Soon();

        Assert.Single(progress, one => one.ToString().Contains("Installing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_lock_file_is_installed_anew()
    {
        Write(Package, Lock);
        await EnsureAsync(TextWriter.Null);
        Write(Package, Lock + " ");
        using var progress = new StringWriter();

        await EnsureAsync(progress);

        Assert.Contains("Installing", progress.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_npm_is_said_in_words_and_tried_again_the_next_time()
    {
        Write(Package, "no JSON");

        for (int i = 0; i < 2; i++)
        {
            var exception = await Assert.ThrowsAsync<StartException>(() => EnsureAsync(TextWriter.Null));
            Assert.Contains("npm ci", exception.Message, StringComparison.Ordinal);
        }
    }

    private Task EnsureAsync(TextWriter progress) => AzuriteInstallation.EnsureAsync(_folder.Path, progress, TestContext.Current.CancellationToken);

    private void Write(string package, string lockFile)
    {
        File.WriteAllText(_folder.File("package.json"), package);
        File.WriteAllText(_folder.File("package-lock.json"), lockFile);
    }
}
