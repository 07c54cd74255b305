using PocFunctions.Bench.Intake;
using PocFunctions.Bench.Reading;

// Each command is a file of its own; a new one is a line here.
(string Name, string Summary, Func<string[], Task<int>> Run)[] commands =
[
    ("intake", "[seconds] [connections] [rounds]: submissions a second, beside a bare endpoint", IntakeRun.RunAsync),
    ("bare-endpoint", "url connection-string: that endpoint, a process of its own", BareEndpoint.RunAsync),
    ("read", "the reader, beside a bare decode of the same bytes", arguments => Task.FromResult(ReadBenchmark.Run(arguments))),
    ("fuzz", "[inputs]: the mutator against the reader", arguments => Task.FromResult(FuzzRun.Run(arguments))),
    ("corpus", "writes what is read from each corpus file, for review", arguments => Task.FromResult(CorpusCommand.Run(arguments))),
];

foreach (var command in commands)
{
    if (args.Length > 0 && args[0] == command.Name)
    {
        return await command.Run(args[1..]);
    }
}

Console.Error.WriteLine("Usage: PocFunctions.Bench <command> [arguments]");
foreach (var (name, summary, _) in commands)
{
    Console.Error.WriteLine($"  {name} {summary}");
}

return 2;
