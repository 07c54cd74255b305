namespace PocFunctions.LocalHost.Azurite;

/// <summary>Azurite's files, installed on the first run.</summary>
internal static class AzuriteInstallation
{
    private const string Script = "node_modules/azurite/dist/src/azurite.js";

    // A copy of the lock file that was installed, written last: without it node_modules is missing, stale or half done.
    private const string InstalledLock = "node_modules/.installed-lock.json";
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(200);

    /// <returns>The path of Azurite's start script.</returns>
    /// <exception cref="Hosting.StartException">npm is missing or fails.</exception>
    public static async Task<string> EnsureAsync(string folder, TextWriter progress, CancellationToken cancellationToken)
    {
        if (!IsInstalled(folder))
        {
            await using FileStream held = await LockAsync(folder, progress, cancellationToken);
            if (!IsInstalled(folder))
            {
                await progress.WriteLineAsync($"Installing Azurite, the storage emulator, into {folder} (first run only) …");
                await NodeTool.InstallAsync(folder, cancellationToken);
                Directory.CreateDirectory(Path.Combine(folder, "node_modules"));
                File.Copy(Path.Combine(folder, ToolsFolder.LockFile), Path.Combine(folder, InstalledLock), overwrite: true);
            }
        }

        return Path.Combine(folder, Script);
    }

    private static bool IsInstalled(string folder)
    {
        string installed = Path.Combine(folder, InstalledLock);
        return File.Exists(installed)
            && File.ReadAllBytes(installed).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, ToolsFolder.LockFile)));
    }

    // Two installations at once into one folder would ruin each other.
    private static async Task<FileStream> LockAsync(string folder, TextWriter progress, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, ".npm-install.lock");
        for (bool told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told)
                {
                    await progress.WriteLineAsync("Waiting for another process that is installing Azurite …");
                }

                await Task.Delay(LockRetry, cancellationToken);
            }
        }
    }
}
