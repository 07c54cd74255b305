using System.Runtime.CompilerServices;
using PocFunctions.Tests.Reading.CorpusFiles;

namespace PocFunctions.Bench.Reading;

/// <summary>
/// <c>corpus [part of a name]</c>: writes the expected file of every corpus file (or of those named) that reads otherwise than it says, and names
/// each one written, so that the change is reviewed as a diff.
/// </summary>
internal static class CorpusCommand
{
    internal static int Run(string[] args)
    {
        string part = args.Length > 0 ? args[0] : "";
        int misplaced = 0;
        foreach (CorpusFile file in CorpusFile.All(Folder()).Where(file => file.Name.Contains(part, StringComparison.Ordinal)))
        {
            var reading = file.ReadNow();
            string text = ExpectedReading.Write(reading);
            if (!File.Exists(file.ExpectedPath) || File.ReadAllText(file.ExpectedPath) != text)
            {
                File.WriteAllText(file.ExpectedPath, text);
                Console.WriteLine($"written   {file.Name}");
            }

            if (reading["accepted"]!.GetValue<bool>() != file.IsInAccepted)
            {
                Console.WriteLine($"misplaced {file.Name}");
                misplaced++;
            }
        }

        return misplaced == 0 ? 0 : 2;
    }

    /// <summary>The corpus in the source tree.</summary>
    internal static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "tests", "PocFunctions.Tests", "Corpus"));
}
