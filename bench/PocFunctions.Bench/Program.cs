using PocFunctions.Bench.Intake;

(string Name, string Summary, Func<IReadOnlyList<string>, Task<int>> Run)[] benchmarks =
[
    ("intake", "[seconds] [connections] [rounds]: submissions a second, beside a bare endpoint", IntakeRun.RunAsync),
    ("bare-endpoint", "url connection-string: that endpoint, a process of its own", BareEndpoint.RunAsync),
];

foreach (var benchmark in benchmarks)
{
    if (args.Length > 0 && args[0] == benchmark.Name)
    {
        return await benchmark.Run(args[1..]);
    }
}

Console.Error.WriteLine("Usage: PocFunctions.Bench <benchmark> [options]");
foreach (var (name, summary, _) in benchmarks)
{
    Console.Error.WriteLine($"  {name} {summary}");
}

return 2;
