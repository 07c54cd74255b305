using Microsoft.Extensions.Configuration;

namespace PocFunctions.Pipeline.Settings;

/// <summary>Sections that could not be read at all, e.g. for a word where a number belongs, and why.</summary>
internal sealed class UnreadableSettings
{
    private readonly Dictionary<string, string> _bySection = new(StringComparer.Ordinal);

    /// <summary>Reads a section; what cannot be read is remembered, and the section left as it is when nothing is set.</summary>
    internal T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        try
        {
            // Without this, an element of a list that cannot be read is silently left out of it.
            return configuration.GetSection(section).Get<T>(options => options.ErrorOnUnknownConfiguration = IsList(typeof(T))) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            _bySection[section] = $"{section}: {(wrong.InnerException as InvalidOperationException ?? wrong).Message}";
            return new T();
        }
    }

    /// <summary>Why the section could not be read; or else what is wrong with what was read.</summary>
    internal IEnumerable<string> Or(string section, IEnumerable<string> problems) =>
        _bySection.TryGetValue(section, out var why) ? [why] : problems;

    private static bool IsList(Type settings) => settings.GetProperties().Any(property => property.PropertyType.IsGenericType);
}
