using Azure;

namespace PocFunctions.Tests.Support;

/// <summary>The doors of the outer world, as the memory ports have them.</summary>
internal static class Door
{
    internal const string Blobs = "blobs";
    internal const string Tables = "tables";
    internal const string Queues = "queues";
    internal const string Mail = "mail";
}

/// <summary>Where the process dies: at the call of that number, counted from 1, before or after it had its effect.</summary>
internal sealed record Crash(int Call, bool AfterEffect);

/// <summary>The process died. No handler catches it, as none catches the cancellation it is a kind of: nobody survives his own death.</summary>
public sealed class CrashException : OperationCanceledException
{
    public CrashException()
        : base("The process died here.")
    {
    }
}

/// <summary>
/// All calls of all memory ports pass here: one after the other, written down in their order, and failing as planned.
/// </summary>
internal sealed class Effects
{
    private readonly Lock _gate = new();
    private readonly List<string> _log = [];
    private Crash? _crash;
    private int _calls;

    /// <summary>The doors that answer 503 at present.</summary>
    internal HashSet<string> Down { get; } = [];

    /// <summary>What had an effect, in order; a write that came too late has none.</summary>
    internal IReadOnlyList<string> Log => _log;

    /// <summary>How many calls were made since the counting began, readings among them.</summary>
    internal int Calls => _calls;

    /// <summary>The call at which the process died; null while it lives.</summary>
    internal string? DiedAt { get; private set; }

    /// <summary>Begins to count afresh, and to die as planned.</summary>
    internal void Begin(Crash? crash = null)
    {
        (_crash, _calls, DiedAt) = (crash, 0, null);
        _log.Clear();
    }

    internal Task<T> ReadAsync<T>(string door, string call, Func<T> act) => RunAsync(door, call, isEffect: false, act);

    internal Task<T> WriteAsync<T>(string door, string call, Func<T> act) => RunAsync(door, call, isEffect: true, act);

    internal Task WriteAsync(string door, string call, Action act) => RunAsync(door, call, isEffect: true, () =>
    {
        act();
        return true;
    });

    private async Task<T> RunAsync<T>(string door, string call, bool isEffect, Func<T> act)
    {
        // Every call lets others in between, as a network does.
        await Task.Yield();
        if (Down.Contains(door))
        {
            throw new RequestFailedException(503, "The service is down.");
        }

        T result;
        lock (_gate)
        {
            var number = ++_calls;
            DieAt(number, afterEffect: false, call);
            result = act();
            if (isEffect && result is not (null or false))
            {
                _log.Add(call);
            }

            DieAt(number, afterEffect: true, call);
        }

        return result;
    }

    private void DieAt(int number, bool afterEffect, string call)
    {
        if (_crash == new Crash(number, afterEffect))
        {
            DiedAt = call;
            throw new CrashException();
        }
    }
}
