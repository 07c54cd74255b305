using System.Text.Json.Nodes;
using PocFunctions.Tests.Reading.CorpusFiles;
using Xunit;

namespace PocFunctions.Tests.Reading;

/// <summary>Every file of the corpus reads as its expected file says. How an expected file is made: docs/reading.md.</summary>
public sealed class CorpusTests
{
    /// <summary>What the corpus was ordered to hold at least.</summary>
    private const int FewestFiles = 120;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");
    private static readonly Dictionary<string, CorpusFile> Files = CorpusFile.All(Folder).ToDictionary(static file => file.Name);

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Corpus_file_reads_as_expected(string name)
    {
        CorpusFile file = Files[name];
        JsonNode? expected = file.Expected;
        Assert.True(expected is not null, $"{name} has no expected file.");

        JsonObject actual = file.ReadNow();

        Assert.Equal(file.IsInAccepted, actual["accepted"]!.GetValue<bool>());
        Assert.Equal(ExpectedReading.Write(expected), ExpectedReading.Write(actual));
    }

    [Fact]
    public void Corpus_is_complete()
    {
        Assert.True(Files.Count >= FewestFiles, $"{Files.Count} files");
        int expectedFiles = Directory.EnumerateFiles(Folder, "*.expected.json", SearchOption.AllDirectories).Count();
        Assert.Equal(Files.Count, expectedFiles);
    }
}
