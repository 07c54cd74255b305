using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Tests.Support;

/// <summary>The mail counts in memory.</summary>
internal sealed class MemoryMailCounts(Effects effects) : IMailCounts
{
    private readonly Dictionary<(string Subject, DateOnly Day), int> _counts = [];

    public Task<bool> TryCountAsync(string subject, DateOnly day, int cap, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Tables, "count mail", () =>
        {
            var counted = _counts.GetValueOrDefault((subject, day));
            if (counted >= cap)
            {
                return false;
            }

            _counts[(subject, day)] = counted + 1;
            return true;
        });
}
