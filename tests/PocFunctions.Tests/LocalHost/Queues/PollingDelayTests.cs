using PocFunctions.LocalHost.Queues;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Queues;

public sealed class PollingDelayTests
{
    [Fact]
    public void The_delay_doubles_up_to_the_longest_and_begins_anew_after_a_message()
    {
        var delay = new PollingDelay(TimeSpan.FromMilliseconds(500));

        Assert.Equal([100, 200, 400, 500, 500], Enumerable.Range(0, 5).Select(_ => delay.Next().TotalMilliseconds));
        delay.Reset();
        Assert.Equal([100, 200], Enumerable.Range(0, 2).Select(_ => delay.Next().TotalMilliseconds));
    }
}
