using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>Waits for something that happens by itself, and fails the test when it does not.</summary>
internal static class Waiting
{
    // Long, because it is only ever used up by a test that fails.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task Soon(this Task task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Asks again and again; for what gives no signal of its own, such as a queue in Azurite.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }
}
