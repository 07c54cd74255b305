using PocFunctions.LocalHost.Commands.Import;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.Pipeline.Settings;

namespace PocFunctions.LocalHost.Commands;

/// <summary>Picks the command and turns what a person can mend into one clear message.</summary>
internal static class CommandLine
{
    public const int Failed = 1;
    public const int Misused = 2;

    private static readonly Command Default = new("run", "runs the whole register on this machine (the default)", RunCommand.RunAsync);

    private static readonly Command[] Commands =
    [
        Default,
        new("read", "FILE: prints what the reader makes of a file, as JSON; 0 accepted, 1 rejected", ReadCommand.RunAsync),
        new("import", "FOLDER: submits every file of a folder to a running LocalHost", ImportCommand.RunAsync),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        if (arguments is ["--help" or "-h" or "-?", ..])
        {
            await Console.Out.WriteLineAsync(Usage());
            return 0;
        }

        bool named = arguments.Count > 0 && !arguments[0].StartsWith('-');
        Command? command = named ? Commands.FirstOrDefault(known => known.Name == arguments[0]) : Default;
        if (command is null)
        {
            await Console.Error.WriteLineAsync($"There is no command '{arguments[0]}'.{Environment.NewLine}{Usage()}");
            return Misused;
        }

        try
        {
            return await command.RunAsync([.. arguments.Skip(named ? 1 : 0)], stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (UsageException misuse)
        {
            await Console.Error.WriteLineAsync($"{misuse.Message}{Environment.NewLine}{Usage()}");
            return Misused;
        }
        catch (Exception exception) when (Explanation(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    /// <returns>What a person can do something about; null for a bug, whose stack trace is wanted.</returns>
    private static string? Explanation(Exception exception) => exception switch
    {
        StartException => exception.Message,
        SettingsException wrong => string.Join(Environment.NewLine, wrong.Problems),
        AggregateException several when several.InnerExceptions.All(inner => Explanation(inner) is not null) =>
            string.Join(Environment.NewLine, several.InnerExceptions.Select(Explanation)),
        _ => null,
    };

    private static string Usage() =>
        $"""
        Usage: PocFunctions.LocalHost [command] [options]

        Commands:
        {string.Join(Environment.NewLine, Commands.Select(command => $"  {command.Name,-8} {command.Summary}"))}

        Options of run:
          --urls URL                where to listen; default http://127.0.0.1:7071, port 0 picks a free one
          --data DIR                where all data is kept; default .local
          --RegistryStorage TEXT    a storage account's connection string; without one Azurite is started
          --Local:MasterKey KEY     opens the admin interface; default a new one each time
          --Local:ClockOffset SPAN  sets the clock ahead, 181.00:00:00 by 181 days
          --Some:Setting VALUE      any other setting; environment variables work too (Some__Setting)

        Options of read and import:
          --media-type TYPE         what the file, or every file, came as; default application/json for .json, text/plain else
          --url URL                 (import) where LocalHost listens; default http://127.0.0.1:7071
        """;
}
