using System.Text.RegularExpressions;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>The storage account behind a LocalHost, for tests that look past the product at what it stored.</summary>
internal static partial class StorageBehind
{
    // Azurite's well-known account and key, the same everywhere.
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    public static string Connection(RunningLocalHost localHost)
    {
        Match printed = Addresses().Match(localHost.Output);
        Assert.True(printed.Success, localHost.Output);
        return Account
            + $"BlobEndpoint={printed.Groups["blob"]}devstoreaccount1;QueueEndpoint={printed.Groups["queue"]}devstoreaccount1;"
            + $"TableEndpoint={printed.Groups["table"]}devstoreaccount1;";
    }

    [GeneratedRegex(@"^Storage: (?<blob>\S+) \(blobs\), (?<queue>\S+) \(queues\), (?<table>\S+) \(tables\)", RegexOptions.Multiline)]
    private static partial Regex Addresses();
}
