using System.Text.Json;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Short ways into the API's answers.</summary>
internal static class JsonLooks
{
    internal static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    internal static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>The team address in force.</summary>
    internal static string? TeamEmail(this JsonElement vendor) => vendor.GetProperty("contact").GetProperty("team").Texts("emails")[0];
}
