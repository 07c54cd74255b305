using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Azurite;

/// <summary>After LocalHost was killed its Azurite lives on for a moment, writing; a second one on the same files would ruin them.</summary>
internal static class FormerAzurite
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="StartException">It does not end.</exception>
    public static async Task WaitForEndAsync(string pidFile, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (LivingPid(pidFile) is { } pid)
        {
            if (waited.Elapsed > Patience)
            {
                throw new StartException(
                    $"Azurite of an earlier run, process {pid}, still holds {Path.GetDirectoryName(pidFile)}; end it. "
                    + $"If that process is not Azurite, delete {pidFile}.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static int? LivingPid(string pidFile)
    {
        try
        {
            int pid = int.Parse(File.ReadAllText(pidFile), CultureInfo.InvariantCulture);
            using Process process = Process.GetProcessById(pid);

            // After a restart of the machine the number may be another program's. (Not by the process's name: newer Nodes change theirs.)
            string program = Path.GetFileName(process.MainModule?.FileName) ?? "";
            return program.StartsWith(NodeTool.Node, StringComparison.OrdinalIgnoreCase) ? pid : null;
        }
        catch (Exception exception) when (exception is IOException or FormatException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
