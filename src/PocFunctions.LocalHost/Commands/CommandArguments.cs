namespace PocFunctions.LocalHost.Commands;

/// <summary>The arguments of a command that works on one file or folder: that path, and options with a value each.</summary>
/// <param name="Path">What to work on.</param>
/// <param name="Options">The options given, by name.</param>
internal sealed record CommandArguments(string Path, IReadOnlyDictionary<string, string> Options)
{
    /// <exception cref="UsageException">Another number of paths than one, or an option that is unknown, repeated or without a value.</exception>
    public static CommandArguments Parse(IReadOnlyList<string> arguments, string pathName, params string[] optionNames)
    {
        string? path = null;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                path = path is null ? argument : throw new UsageException($"One {pathName} is enough, but there is '{argument}' too.");
                continue;
            }

            // Both ways of writing it: --name value, --name=value.
            string[] parts = argument.Split('=', 2);
            if (!optionNames.Contains(parts[0]))
            {
                throw new UsageException($"There is no option '{parts[0]}'.");
            }

            string? value = parts.Length == 2 ? parts[1] : ++i < arguments.Count ? arguments[i] : null;
            if (string.IsNullOrEmpty(value) || !options.TryAdd(parts[0], value))
            {
                throw new UsageException($"The option {parts[0]} needs one value.");
            }
        }

        return path is { Length: > 0 } ? new CommandArguments(path, options) : throw new UsageException($"A {pathName} is missing.");
    }
}
