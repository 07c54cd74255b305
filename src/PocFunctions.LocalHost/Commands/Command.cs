namespace PocFunctions.LocalHost.Commands;

/// <summary>Something the program does when its first argument is this name.</summary>
/// <param name="Name">One word.</param>
/// <param name="Summary">One line for the usage text.</param>
/// <param name="RunAsync">Does it, with the arguments behind the name; its result is the exit code.</param>
internal sealed record Command(string Name, string Summary, Func<IReadOnlyList<string>, CancellationToken, Task<int>> RunAsync);
