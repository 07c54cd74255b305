using System.Text.RegularExpressions;

namespace PocFunctions.Tests.Architecture;

/// <summary>A source file of the pipeline.</summary>
/// <param name="Path">Its path below the pipeline, e.g. <c>Intake/FormRescue.cs</c>.</param>
/// <param name="Code">Its text without comments.</param>
internal sealed record SourceFile(string Path, string Code)
{
    /// <summary>The station or foundation it belongs to; empty for the root.</summary>
    internal string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    internal bool Says(string pattern) => Regex.IsMatch(Code, pattern);
}

/// <summary>The pipeline's source, read as text: which folder uses which types of which other.</summary>
internal static partial class SourceTree
{
    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<SourceFile> Pipeline { get; } = Read(Path.Combine(Root, "src", "PocFunctions.Pipeline"));

    internal static IReadOnlyList<SourceFile> Triggers { get; } = Read(Path.Combine(Root, "src", "PocFunctions"));

    private static readonly Dictionary<string, string> FolderOfType = Pipeline
        .SelectMany(file => Declaration().Matches(file.Code).Select(match => (Type: match.Groups["name"].Value, file.Folder))
            .Concat(file.Path.EndsWith(".razor", StringComparison.Ordinal) ? [(Path.GetFileNameWithoutExtension(file.Path), file.Folder)] : []))
        .GroupBy(declared => declared.Type)
        .Where(declared => declared.Select(one => one.Folder).Distinct().Count() == 1)
        .ToDictionary(declared => declared.Key, declared => declared.First().Folder);

    /// <summary>The types of other folders that a file names, where it opens their namespace or spells it out.</summary>
    internal static IEnumerable<(string Folder, string Type)> UsedBy(SourceFile file) =>
        Identifier().Matches(file.Code).Select(match => match.Value).Distinct()
            .Where(name => FolderOfType.TryGetValue(name, out var folder) && folder != file.Folder && folder.Length > 0 && Opens(file, folder))
            .Select(name => (FolderOfType[name], name));

    // What razor files open stands in one file for all of them.
    private static bool Opens(SourceFile file, string folder) =>
        file.Says($@"\bPocFunctions\.Pipeline\.{folder}\b") || file.Says($@"(?<![\w.]){folder}\.[A-Z]")
        || (file.Path.EndsWith(".razor", StringComparison.Ordinal) && Pipeline.Single(one => one.Path == "_Imports.razor").Says($@"\.{folder}\b"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PocFunctions.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    private static List<SourceFile> Read(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Comment().Replace(File.ReadAllText(Path.Combine(root, path)), ""))),
    ];

    [GeneratedRegex(@"(?<!:)//[^\n]*|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+(struct\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w*\b")]
    private static partial Regex Identifier();
}
