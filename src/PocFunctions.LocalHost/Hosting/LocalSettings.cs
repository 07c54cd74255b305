using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace PocFunctions.LocalHost.Hosting;

/// <summary>Where settings come from: LocalHost's defaults, above them the environment, above that the command line.</summary>
internal static class LocalSettings
{
    public const string Storage = "RegistryStorage";

    private const string Defaults = "defaults.json";

    /// <exception cref="StartException">The command line is not made of <c>--Name value</c> or <c>--Name=value</c>.</exception>
    public static void AddLocalSettings(this IConfigurationManager settings, IReadOnlyList<string> arguments)
    {
        using Stream defaults = Assembly.GetExecutingAssembly().GetManifestResourceStream(Defaults)!;
        settings.AddJsonStream(defaults).AddEnvironmentVariables();
        Check(arguments);
        settings.AddCommandLine([.. arguments]);
    }

    // The provider passes over what it does not understand, and a misspelt option would go unnoticed.
    private static void Check(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            bool named = argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2;
            bool hasValue = argument.Contains('=', StringComparison.Ordinal) || ++i < arguments.Count;
            if (!named || !hasValue)
            {
                throw new StartException($"'{argument}' {(named ? "has no value" : "is not understood")}: settings are given as --Name value; see --help.");
            }
        }
    }

    /// <summary>How far <c>Local:ClockOffset</c> sets the clock ahead.</summary>
    /// <exception cref="StartException">It is not a time span.</exception>
    public static TimeSpan ClockOffset(IConfiguration settings) =>
        TimeSpan.TryParse(settings["Local:ClockOffset"], CultureInfo.InvariantCulture, out TimeSpan offset)
            ? offset
            : throw new StartException("Local:ClockOffset is not a time span; 181 days are 181.00:00:00.");

    /// <summary>Fills what only this run can know, where nobody has set it.</summary>
    /// <returns>The operator's key made for this run; null when operators are set.</returns>
    public static string? AddForThisRun(IConfigurationManager settings, IReadOnlyList<string> urls, DataDirectory data)
    {
        var derived = new Dictionary<string, string?>();
        if (string.IsNullOrEmpty(settings["PublicUrl"]))
        {
            derived["PublicUrl"] = urls[0];
        }

        if (string.IsNullOrEmpty(settings["Outbox:Directory"]))
        {
            derived["Outbox:Directory"] = data.Outbox;
        }

        string? operatorKey = null;
        if (string.IsNullOrEmpty(settings["Operators:0:KeySha256"]))
        {
            operatorKey = RandomKey.Next();
            derived["Operators:0:Name"] = "local";
            derived["Operators:0:KeySha256"] = RandomKey.Sha256(operatorKey);
            derived["Operators:0:Role"] = "admin";
        }

        settings.AddInMemoryCollection(derived);
        return operatorKey;
    }
}
