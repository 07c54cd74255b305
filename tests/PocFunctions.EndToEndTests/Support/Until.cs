using System.Diagnostics;
using Xunit;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>Waits for what another process will do; asks again until it is there or patience ends.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<T> FoundAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience.Short;)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"There was no {what} within {Patience.Short}.");
    }

    public static async Task<T> FoundAsync<T>(string what, Func<Task<T?>> look)
        where T : struct
    {
        var boxed = await FoundAsync<object>(what, async () => await look());
        return (T)boxed;
    }
}
