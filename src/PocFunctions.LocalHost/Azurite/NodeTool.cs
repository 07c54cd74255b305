using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Azurite;

/// <summary>Node.js and npm as found on the PATH.</summary>
internal static class NodeTool
{
    public const int OldestMajor = 20;

    public const string Node = "node";

    // On Windows npm is a script, which a process starts only by its whole name.
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static readonly string Remedy =
        $"Install Node.js {OldestMajor} or later (https://nodejs.org), or set RegistryStorage to the connection string of a storage account.";

    /// <exception cref="StartException">Node.js is missing or too old.</exception>
    public static async Task CheckAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Node, ["--version"]) { RedirectStandardOutput = true };
        using Process process = Start(start);
        string version = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Trim();
        await process.WaitForExitAsync(cancellationToken);
        if (Major(version) is not { } major || major < OldestMajor)
        {
            throw new StartException($"Azurite, the storage emulator, needs Node.js {OldestMajor} or later; found {version}. {Remedy}");
        }
    }

    /// <summary>Installs exactly what the folder's package-lock.json names; npm's own messages go to the console.</summary>
    /// <exception cref="StartException">npm is missing or fails.</exception>
    public static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        using Process process = Start(new ProcessStartInfo(Npm, ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder });
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new StartException(
                $"Azurite could not be installed: npm ci in {folder} ended with {process.ExitCode}; its messages stand above. "
                + "Mend what they name (often the network or the registry's address) and start again.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new StartException($"{start.FileName} was not found, and Azurite, the storage emulator, needs it. {Remedy}", exception);
        }
    }

    /// <returns>The 20 of <c>v20.1.2</c>.</returns>
    private static int? Major(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out int major) ? major : null;
}
