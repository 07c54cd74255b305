using System.Diagnostics;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>The built LocalHost, as a person would start it.</summary>
internal static class LocalHostProgram
{
    private const string Name = "PocFunctions.LocalHost";

    /// <summary>The one built beside these tests, in the same configuration: …/tests/X/bin/Debug/net10.0 → …/src/Name/bin/Debug/net10.0.</summary>
    private static readonly string Dll = Path.Combine(Root(), "src", Name, OutputFolder(), $"{Name}.dll");

    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments)
    {
        Assert.True(File.Exists(Dll), $"{Dll} is not built.");
        return new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    /// <summary>Runs it to its end; for starts that are to fail.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            await Processes.TerminateAsync(process.Id);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    private static string OutputFolder() => Path.GetRelativePath(ProjectFolder(), AppContext.BaseDirectory);

    private static string Root() => Path.GetFullPath(Path.Combine(ProjectFolder(), "..", ".."));

    private static string ProjectFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from their project's folder.");
    }
}
