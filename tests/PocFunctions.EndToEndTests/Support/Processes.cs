using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>What only the operating system's own tools do alike on Linux and macOS.</summary>
internal static class Processes
{
    /// <summary>The running processes whose command line holds the text: pid and command line.</summary>
    public static async Task<IReadOnlyList<string>> WithAsync(string text)
    {
        string all = await RunAsync("ps", "-axww", "-o", "pid=,args=");
        return [.. all.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal))];
    }

    /// <summary>Asks a process to end, as Ctrl-C's quieter sibling does.</summary>
    public static Task TerminateAsync(int pid) => RunAsync("kill", "-TERM", pid.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// What a terminal does on Ctrl-C: interrupts every process of the group. Here only those whose command line holds
    /// the text, for the tests run in the same group.
    /// </summary>
    public static async Task InterruptGroupAsync(int pid, string text)
    {
        string all = await RunAsync("ps", "-axww", "-o", "pid=,pgid=,args=");
        string[][] processes = [.. all.Split('\n').Select(line => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length == 3)];
        string group = processes.Single(process => process[0] == pid.ToString(CultureInfo.InvariantCulture))[1];
        string[] members = [.. processes.Where(process => process[1] == group && process[2].Contains(text, StringComparison.Ordinal)).Select(process => process[0])];
        await RunAsync("kill", ["-INT", .. members]);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
