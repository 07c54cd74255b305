using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Functions;

/// <summary>Resolves <c>%Name%</c> in a trigger's attribute to the setting of that name.</summary>
internal static partial class SettingReferences
{
    /// <exception cref="StartException">The setting is missing, or its name is nested.</exception>
    public static string Resolve(string text, IConfiguration settings, string functionName) =>
        Reference().Replace(text, match =>
        {
            string name = match.Groups["name"].Value;

            // Azure's environment variables carry no colon, and its host does not map "__" back inside %…%.
            if (name.Contains(':', StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal))
            {
                throw new StartException(
                    $"Function {functionName}: the setting in %{name}% has a nested name, which fails on Azure; give it a flat one.");
            }

            return settings[name] is { Length: > 0 } value
                ? value
                : throw new StartException($"Function {functionName}: the setting {name}, named by %{name}%, is missing.");
        });

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Reference();
}
