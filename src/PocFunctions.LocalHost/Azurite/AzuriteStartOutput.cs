using System.Text.RegularExpressions;

namespace PocFunctions.LocalHost.Azurite;

/// <summary>Reads from Azurite's messages which ports it has been given (it is started on port 0, so that no two can collide).</summary>
internal sealed partial class AzuriteStartOutput
{
    // Enough to show why it failed.
    private const int KeptLines = 20;

    private readonly TaskCompletionSource<AzuriteEndpoints> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, Uri> _services = [];
    private readonly Queue<string> _lines = new();
    private readonly Lock _lock = new();

    public Task<AzuriteEndpoints> Listening => _listening.Task;

    public string LastLines
    {
        get
        {
            lock (_lock)
            {
                return string.Join(Environment.NewLine, _lines);
            }
        }
    }

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > KeptLines)
            {
                _lines.Dequeue();
            }

            if (ListeningLine().Match(line) is { Success: true } match)
            {
                _services[match.Groups["service"].Value] = new Uri(match.Groups["address"].Value);
                if (_services.Count == 3)
                {
                    _listening.TrySetResult(new AzuriteEndpoints(_services["Blob"], _services["Queue"], _services["Table"]));
                }
            }
        }
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)$")]
    private static partial Regex ListeningLine();
}
