using System.Reflection;
using System.Security.Cryptography;

namespace PocFunctions.LocalHost.Azurite;

/// <summary>The folder whose package.json pins Azurite.</summary>
internal static class ToolsFolder
{
    public const string LockFile = "package-lock.json";

    private const string PackageFile = "package.json";

    /// <summary>The repository's own, found upwards from the program; for a program published elsewhere, one in the user's cache.</summary>
    public static string Find() => Upwards(AppContext.BaseDirectory)
        ?? InCache(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create));

    public static string? Upwards(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            // A package.json of someone else's above us pins no Azurite: ours is told by its content.
            string lockFile = Path.Combine(folder.FullName, LockFile);
            if (File.Exists(lockFile) && File.ReadAllBytes(lockFile).AsSpan().SequenceEqual(Embedded(LockFile)))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    public static string InCache(string cache)
    {
        byte[] lockFile = Embedded(LockFile);
        string folder = Path.Combine(cache, "pocfunctions", $"tools-{Convert.ToHexStringLower(SHA256.HashData(lockFile))[..16]}");
        Directory.CreateDirectory(folder);
        WriteWhole(Path.Combine(folder, PackageFile), Embedded(PackageFile));
        WriteWhole(Path.Combine(folder, LockFile), lockFile);
        return folder;
    }

    // Renamed into place: another LocalHost may be reading it at this moment.
    private static void WriteWhole(string path, byte[] content)
    {
        string temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    private static byte[] Embedded(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
