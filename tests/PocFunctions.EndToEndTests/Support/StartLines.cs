using System.Text;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>Collects what LocalHost prints and finds the lines that it promises to print.</summary>
internal sealed class StartLines
{
    private const string Last = "Stop with Ctrl-C.";

    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _lines = [];
    private readonly Lock _lock = new();

    /// <summary>Done when everything promised stands there.</summary>
    public Task Complete => _complete.Task;

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add(line);
        }

        if (line == Last)
        {
            _complete.TrySetResult();
        }
    }

    /// <summary>What stands behind <c>Name: </c>; null when there is no such line.</summary>
    public string? Value(string name)
    {
        lock (_lock)
        {
            string beginning = $"{name}: ";
            return _lines.Find(line => line.StartsWith(beginning, StringComparison.Ordinal))?[beginning.Length..];
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return new StringBuilder().AppendJoin(Environment.NewLine, _lines).ToString();
        }
    }
}
