using PocFunctions.Bench;

// Each command is a file of its own; a new one is a line here.
var commands = new Dictionary<string, Func<string[], int>>
{
    ["read"] = ReadBenchmark.Run,
    ["fuzz"] = FuzzRun.Run,
    ["corpus"] = CorpusCommand.Run,
};

if (args.Length > 0 && commands.TryGetValue(args[0], out Func<string[], int>? run))
{
    return run(args[1..]);
}

Console.Error.WriteLine($"Say what to run: {string.Join(", ", commands.Keys)}");
return 1;
