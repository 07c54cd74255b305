using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace PocFunctions.Tests.Support;

/// <summary>Settings under which the pipeline starts, and changes to them.</summary>
internal static class PipelineSettings
{
    internal const string OperatorKey = "the key of the first operator";
    internal const string SecondOperatorKey = "the key of the second operator";
    internal const string ReaderKey = "the key of one who may only look";

    internal static Dictionary<string, string?> Good() => new()
    {
        ["RegistryStorage"] = "UseDevelopmentStorage=true",
        ["PublicUrl"] = "https://contacts.centre.example/",
        ["Centre:Name"] = "Example Coordination Centre",
        ["Centre:Address"] = "office@centre.example",
        ["Mailing:Provider"] = "Smtp",
        ["Mailing:From"] = "Example Centre <register@centre.example>",
        ["Smtp:Host"] = "localhost",
        ["Smtp:Security"] = "None",
        ["ReconfirmSchedule"] = "0 */15 * * * *",
        ["RescueSchedule"] = "0 */5 * * * *",
        ["Operators:0:Name"] = "first",
        ["Operators:0:KeySha256"] = Sha256(OperatorKey),
        ["Operators:1:Name"] = "second",
        ["Operators:1:KeySha256"] = Sha256(SecondOperatorKey),
        ["Operators:1:Role"] = "admin",
        ["Operators:2:Name"] = "reader",
        ["Operators:2:KeySha256"] = Sha256(ReaderKey),
        ["Operators:2:Role"] = "read",
    };

    /// <summary>The good settings with these in their place; null takes one away.</summary>
    internal static IConfiguration With(params IEnumerable<(string Name, string? Value)> changes)
    {
        var settings = Good();
        foreach (var (name, value) in changes)
        {
            settings.Remove(name);
            if (value is not null)
            {
                settings[name] = value;
            }
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private static string Sha256(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
