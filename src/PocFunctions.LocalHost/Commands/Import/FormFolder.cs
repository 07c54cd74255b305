using System.IO.Enumeration;

namespace PocFunctions.LocalHost.Commands.Import;

/// <summary>The files of a folder and all below it.</summary>
internal static class FormFolder
{
    /// <returns>Paths within the folder, sorted; hidden files are left out, and links to folders are not followed, for they may lead in a circle.</returns>
    public static IReadOnlyList<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. files.Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
    }
}
