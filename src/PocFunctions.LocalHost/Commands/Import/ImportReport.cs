using System.Globalization;
using Spectre.Console;

namespace PocFunctions.LocalHost.Commands.Import;

/// <summary>What a person reads at the end: how many files ended how, and where each one's status stands.</summary>
internal static class ImportReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<ImportedFile> files)
    {
        var table = new Table().AddColumn("Outcome").AddColumn(new TableColumn("Files").RightAligned());
        foreach (ImportOutcome outcome in Enum.GetValues<ImportOutcome>())
        {
            ImportedFile[] such = [.. files.Where(file => file.Outcome == outcome)];
            AddRow(table, Word(outcome), such.Length);
            foreach (IGrouping<string, string> code in such.SelectMany(file => file.Codes).GroupBy(code => code).OrderByDescending(code => code.Count()).ThenBy(code => code.Key, StringComparer.Ordinal))
            {
                AddRow(table, $"  {code.Key}", code.Count());
            }
        }

        console.Write(table);

        // Not by the console's own means, which would break the links at the width of the terminal.
        foreach (ImportedFile file in files)
        {
            console.Profile.Out.Writer.WriteLine(Line(file));
        }
    }

    private static void AddRow(Table table, string name, int count) =>
        table.AddRow(new Text(name), new Text(count.ToString(CultureInfo.InvariantCulture)));

    private static string Line(ImportedFile file)
    {
        string details = string.Join("  ", new[] { file.Link?.ToString(), file.Failure }.Where(part => part is not null));
        return Printable($"{Word(file.Outcome),-10} {file.Name}  {details}");
    }

    private static string Word(ImportOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>File names may hold anything; what would steer the terminal is not printed.</summary>
    private static string Printable(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));
}
