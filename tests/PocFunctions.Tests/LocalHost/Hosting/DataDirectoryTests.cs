using PocFunctions.LocalHost.Hosting;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Hosting;

public sealed class DataDirectoryTests
{
    [Fact]
    public void It_is_made_when_missing_and_held_by_one_at_a_time()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("deep/er");

        using (DataDirectory first = DataDirectory.Hold(path))
        {
            Assert.Equal(path, first.Path);
            var exception = Assert.Throws<StartException>(() => DataDirectory.Hold(path));
            Assert.Contains(path, exception.Message, StringComparison.Ordinal);
            Assert.Contains("--data", exception.Message, StringComparison.Ordinal);
        }

        using DataDirectory second = DataDirectory.Hold(path);
        Assert.Equal(path, second.Path);
    }

    [Fact]
    public void A_path_that_is_a_file_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        Assert.Throws<StartException>(() => DataDirectory.Hold(folder.File("file")));
        Assert.Throws<StartException>(() => DataDirectory.Hold(""));
    }
}
