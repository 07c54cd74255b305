using Xunit;

namespace PocFunctions.Tests.Architecture;

/// <summary>Who may use whom: three kinds of station on one foundation, and no circles.</summary>
public class StationTests
{
    private static readonly string[] Pure = ["Reading", "Validation"];
    private static readonly string[] Stores = ["RawForms", "Registry"];
    private static readonly string[] Actors = ["Intake", "Reconfirmation", "Mailing", "Answers", "Operations"];
    private static readonly string[] Foundation = ["Storage", "Queues", "Web", "Settings"];

    /// <summary>Puts everything together, and so knows everything.</summary>
    private static readonly string[] CompositionRoot = ["PipelineServices.cs", "Settings/SettingsCheck.cs", "_Imports.razor"];

    /// <summary>The pure part of Reconfirmation, which other actors may use as they use Reading.</summary>
    private static readonly string[] PureTypes = ["Schedule", "ReconfirmationSettings"];

    /// <summary>Words of which each says that a file knows Azure, the network, a disk, a clock or chance.</summary>
    private const string Impure =
        @"\bAzure\b|\bAspNetCore\.(?!WebUtilities\b)|\bMicrosoft\.Extensions\b|\bSystem\.Net\.|\bHttpClient\b|\bFile\.|\bDirectory\.|\bEnvironment\.|\bTimeProvider\b"
        + @"|\bUtcNow\b|\bDateTime\.Now\b|\bStopwatch\b|\bRandom\b|\bRandomNumberGenerator\b|\basync\b|\bTask\b|\bILogger\b";

    private static IEnumerable<(string File, string From, string To, string Type)> Uses =>
        SourceTree.Pipeline.Where(file => !CompositionRoot.Contains(file.Path))
            .SelectMany(file => SourceTree.UsedBy(file).Select(used => (file.Path, file.Folder, used.Folder, used.Type)));

    [Fact]
    public void Every_folder_is_a_station_or_foundation() => Assert.Equal(
        Pure.Concat(Stores).Concat(Actors).Concat(Foundation).Order(),
        SourceTree.Pipeline.Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct().Order());

    [Fact]
    public void The_reading_of_the_source_sees_what_is_there()
    {
        Assert.Contains(("Intake/FormRegistration.cs", "Intake", "Reading", "FormReader"), Uses);
        Assert.Contains(("Intake/SubmissionIntake.cs", "Intake", "Storage", "StorageOutage"), Uses);
        Assert.Contains(("Mailing/MailSender.cs", "Mailing", "Registry", "MailIntent"), Uses);
        Assert.Contains(("Intake/Pages/StatusPage.razor", "Intake", "Web", "Both"), Uses);
    }

    [Fact]
    public void There_are_no_circles()
    {
        var graph = Uses.Where(use => !Foundation.Contains(use.From) && !Foundation.Contains(use.To))
            .GroupBy(use => use.From).ToDictionary(uses => uses.Key, uses => uses.Select(use => use.To).Distinct().ToList());

        Assert.All(graph.Keys, station => Assert.Equal([], CircleFrom(graph, station, [station])));
    }

    [Fact]
    public void Pure_stations_know_no_Azure_no_clock_and_no_input_or_output()
    {
        AssertNone(Uses.Where(use => Pure.Contains(use.From) && !Pure.Contains(use.To)));
        AssertNone(SourceTree.Pipeline.Where(file => (Pure.Contains(file.Folder) || file.Path == "Reconfirmation/Schedule.cs") && file.Says(Impure)));
        AssertNone(Uses.Where(use => use.File == "Reconfirmation/Schedule.cs" && use.To != "Registry"));
    }

    [Fact]
    public void Reading_does_not_know_what_is_valid() => AssertNone(Uses.Where(use => use.From == "Reading" && use.To == "Validation"));

    [Fact]
    public void Stores_use_no_actors() => AssertNone(Uses.Where(use => Stores.Contains(use.From) && Actors.Contains(use.To)));

    [Fact]
    public void Actors_meet_in_the_registry_or_through_a_queue() =>
        AssertNone(Uses.Where(use => Actors.Contains(use.From) && Actors.Contains(use.To) && !PureTypes.Contains(use.Type)));

    [Fact]
    public void The_foundation_knows_no_station() =>
        // The sentences of problems are written as those of forms are, in both languages.
        AssertNone(Uses.Where(use => Foundation.Contains(use.From) && !Foundation.Contains(use.To) && use.Type != "BilingualText"));

    [Theory]
    [InlineData(@"\bAzure\.Storage\.Blobs\b", "RawForms")]
    [InlineData(@"\bAzure\.Data\.Tables\b", "Registry")]
    [InlineData(@"\bAzure\.Storage\.Queues\b", "Queues")]
    [InlineData(@"\bMailKit\b", "Mailing")]
    public void Each_service_has_one_door(string service, string door) =>
        AssertNone(SourceTree.Pipeline.Where(file => file.Folder != door && file.Folder != "Storage" && file.Says(service)));

    [Fact]
    public void All_times_come_from_the_clock_that_tests_can_move() =>
        // One pause is no time of the register's: that between two tries to write what others write at the same moment.
        AssertNone(SourceTree.Pipeline.Where(file => file.Path != "Registry/VendorUpdates.cs"
            && file.Says(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bTask\.Delay\b|\bThread\.Sleep\b")));

    /// <summary>The way back to where one began, by name; empty where there is none.</summary>
    private static List<string> CircleFrom(Dictionary<string, List<string>> graph, string start, List<string> way)
    {
        foreach (var next in graph.GetValueOrDefault(way[^1], []))
        {
            if (next == start)
            {
                return [.. way, start];
            }

            if (!way.Contains(next) && CircleFrom(graph, start, [.. way, next]) is { Count: > 0 } circle)
            {
                return circle;
            }
        }

        return [];
    }

    private static void AssertNone(IEnumerable<(string File, string From, string To, string Type)> uses) =>
        Assert.Equal("", string.Join('\n', uses.Select(use => $"{use.File} uses {use.Type} of {use.To}")));

    private static void AssertNone(IEnumerable<SourceFile> files) => Assert.Equal("", string.Join('\n', files.Select(file => file.Path)));
}
