using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>The text tables of the folder <c>Data</c>, which are embedded in the assembly.</summary>
internal static class DataLines
{
    private const char Comment = '#';

    /// <summary>The table's lines, without comments and empty ones.</summary>
    internal static IReadOnlyList<string> Of(string name)
    {
        using Stream resource = typeof(DataLines).Assembly.GetManifestResourceStream($"PocFunctions.Identity.{name}.txt")
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != Comment)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>The two sides of a line <c>left: right</c>.</summary>
    internal static (string Left, string Right) Pair(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return (line[..colon], line[(colon + 2)..]);
    }
}
