using PocFunctions.LocalHost.Azurite;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Azurite;

public sealed class ToolsFolderTests
{
    [Fact]
    public void The_repositorys_own_is_found_upwards_from_the_program()
    {
        string found = ToolsFolder.Find();

        Assert.True(File.Exists(Path.Combine(found, "PocFunctions.sln")));
        Assert.StartsWith(found, AppContext.BaseDirectory, StringComparison.Ordinal);
    }

    [Fact]
    public void For_a_program_published_elsewhere_the_same_files_go_into_a_cache()
    {
        using var cache = new TemporaryFolder();

        string folder = ToolsFolder.InCache(cache.Path);

        foreach (string name in (string[])["package.json", "package-lock.json"])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(ToolsFolder.Find(), name)), File.ReadAllBytes(Path.Combine(folder, name)));
        }

        Assert.Equal(folder, ToolsFolder.InCache(cache.Path));
        Assert.Equal(folder, ToolsFolder.Upwards(folder));
    }

    [Fact]
    public void A_foreign_package_json_above_the_program_is_passed_by()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("package.json"), "{}");
        File.WriteAllText(folder.File("package-lock.json"), "{}");

        Assert.Null(ToolsFolder.Upwards(folder.Path));
    }
}
