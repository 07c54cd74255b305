using System.Text.RegularExpressions;
using Xunit;

namespace PocFunctions.Tests.Architecture;

/// <summary>
/// The trigger files are compiled here against stand-ins of the worker's types; what they use beyond those would only
/// fail where the real packages are.
/// </summary>
public class TriggerTests
{
    private static readonly IReadOnlyList<SourceFile> Files =
        [.. SourceTree.Triggers.Where(file => file.Path.EndsWith("Functions.cs", StringComparison.Ordinal))];

    private static readonly string[] WorkerTypes =
    [
        "Function", "HttpTrigger", "AuthorizationLevel", "QueueTrigger", "TimerTrigger", "TimerInfo", "ScheduleStatus", "FunctionContext",
    ];

    private static IEnumerable<string> Names => Found(@"\[Function\(""(?<found>[^""]*)""\)\]");

    [Fact]
    public void They_open_no_other_namespaces() => Assert.All(
        Found(@"^using (static )?(?<found>[\w.]+);"),
        name => Assert.Matches(@"^(Microsoft\.AspNetCore\.Http|Microsoft\.Azure\.Functions\.Worker|PocFunctions\.Pipeline\.\w+)$", name));

    [Fact]
    public void They_use_no_other_attributes() =>
        Assert.All(Found(@"\[(?<found>[A-Z]\w*)[(\]]"), name => Assert.Contains(name, WorkerTypes));

    [Fact]
    public void They_use_no_other_types_of_the_worker() => Assert.All(
        Found(@"(?<![\w.])(?<found>(Function|Http|Queue|Timer|Authorization|Schedule|Binding|Blob|Table|Retry|Worker)\w*)\b(?!Async|\s*\()"),
        name => Assert.True(WorkerTypes.Contains(name) || name is "HttpRequest" || name.EndsWith("Functions", StringComparison.Ordinal), name));

    [Fact]
    public void Each_function_has_a_name_of_its_own()
    {
        Assert.Equal(Names.Distinct(StringComparer.OrdinalIgnoreCase).Count(), Names.Count());
        Assert.All(Names, name => Assert.Matches("^[A-Za-z][A-Za-z0-9]*$", name));
    }

    [Theory]
    [InlineData("SubmitForm")]
    [InlineData("SubmissionStatus")]
    [InlineData("ReadForm")]
    [InlineData("Reconfirm")]
    [InlineData("ReconfirmVendor")]
    [InlineData("SendMail")]
    [InlineData("Rescue")]
    public void A_function_others_know_by_name_is_there(string name) => Assert.Contains(name, Names);

    [Fact]
    public void No_route_begins_with_what_the_host_keeps_for_itself()
    {
        var routes = Found(@"Route = ""(?<found>[^""]*)""").ToList();

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.DoesNotMatch("^/|^(admin|runtime)", route));
    }

    [Fact]
    public void Settings_named_by_triggers_have_flat_names()
    {
        var settings = Found("%(?<found>[^%]*)%").ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, name => Assert.Matches("^[A-Za-z]+$", name));
        Assert.All(Found(@"Connection = ""(?<found>[^""]*)"""), connection => Assert.Equal("RegistryStorage", connection));
    }

    // A trigger calls its station and decides nothing: each method is one expression.
    [Fact]
    public void A_trigger_translates_and_delegates() => Assert.All(Files, file =>
    {
        Assert.False(file.Says(@"\bif\b|\bforeach\b|\bfor\b|\bwhile\b|\btry\b|\bvar\b|\bawait\b|\?\?"), file.Path);
        Assert.Equal(Regex.Count(file.Code, @"\[Function\("), Regex.Count(file.Code, "=>"));
    });

    private static IEnumerable<string> Found(string pattern) =>
        Files.SelectMany(file => Regex.Matches(file.Code, pattern, RegexOptions.Multiline).Select(match => match.Groups["found"].Value));
}
