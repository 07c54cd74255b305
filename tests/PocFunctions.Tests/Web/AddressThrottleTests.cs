using System.Net;
using PocFunctions.Pipeline.Web;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Web;

/// <summary>Too many submissions from one address.</summary>
public class AddressThrottleTests
{
    [Fact]
    public async Task One_too_many_within_a_minute_is_told_how_long_to_wait()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "3"));
        for (var number = 0; number < 3; number++)
        {
            Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled)).Status);
        }

        host.Clock.Advance(TimeSpan.FromSeconds(20));
        var answer = await host.SubmitAsync(SampleForm.Filled);

        Assert.Equal((429, "too-many-requests", "40"), (answer.Status, answer.ProblemName, answer.Headers.RetryAfter.ToString()));
        Assert.Equal(3, host.RawForms.All.Count);
        host.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled)).Status);
    }

    [Fact]
    public async Task Refused_submissions_count_too()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "1"));

        Assert.Equal(415, (await host.SubmitAsync(new HttpCall("POST").WithBody([1], "image/png"))).Status);
        Assert.Equal(429, (await host.SubmitAsync(SampleForm.Filled)).Status);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("127.0.0.1", null)]
    [InlineData("::1", null)]
    [InlineData("::ffff:10.1.2.3", null)]
    [InlineData("10.1.2.3", null)]
    [InlineData("172.16.0.1", null)]
    [InlineData("172.31.255.255", null)]
    [InlineData("192.168.1.1", null)]
    [InlineData("169.254.1.1", null)]
    [InlineData("100.64.0.1", null)]
    [InlineData("fe80::1", null)]
    [InlineData("fd00::1", null)]
    public void Only_a_public_address_tells_callers_apart(string peer, string? counted)
    {
        var call = new HttpCall().With("X-Forwarded-For", "198.51.100.1");
        call.Request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(peer);

        Assert.Equal(counted, ClientAddress.Of(call.Request));
    }

    [Fact]
    public void Callers_that_cannot_be_told_apart_share_a_larger_count()
    {
        var throttle = new AddressThrottle(2, new SettableClock { Now = PipelineHost.Start });
        for (var number = 0; number < 40; number++)
        {
            Assert.Null(throttle.Count(null));
        }

        Assert.NotNull(throttle.Count(null));
        Assert.Null(throttle.Count("203.0.113.7"));
    }

    [Fact]
    public async Task Each_address_has_a_count_of_its_own()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "1"));
        var throttle = host.Get<AddressThrottle>();

        Assert.Null(throttle.Count("one"));
        Assert.Null(throttle.Count("other"));
        Assert.NotNull(throttle.Count("one"));
    }

    [Fact]
    public async Task Addresses_past_the_bound_share_one_count()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "1"));
        var throttle = host.Get<AddressThrottle>();
        for (var number = 0; number < AddressThrottle.MaxAddresses; number++)
        {
            Assert.Null(throttle.Count($"{number}"));
        }

        for (var number = 0; number < 20; number++)
        {
            Assert.Null(throttle.Count($"past the bound {number}"));
        }

        Assert.NotNull(throttle.Count("one past the bound too many"));
        Assert.NotNull(throttle.Count("0"));
    }

    [Fact]
    public void A_clock_set_back_does_not_lock_anybody_out()
    {
        var clock = new SettableClock { Now = PipelineHost.Start };
        var throttle = new AddressThrottle(1, clock);
        throttle.Count("one");

        clock.Now -= TimeSpan.FromDays(1);

        Assert.Null(throttle.Count("one"));
    }

    // The fake clock of other tests cannot go back; real ones do.
    private sealed class SettableClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
