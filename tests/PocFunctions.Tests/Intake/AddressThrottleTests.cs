using System.Net;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

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

    // Peer, X-Forwarded-For, and the address that is counted.
    [Theory]
    [InlineData("203.0.113.7", null, "203.0.113.7")]
    [InlineData("203.0.113.7", "198.51.100.1", "203.0.113.7")]
    [InlineData("127.0.0.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("127.0.0.1", "198.51.100.1:4711", "198.51.100.1")]
    [InlineData("127.0.0.1", "10.0.0.1, 198.51.100.1", "198.51.100.1")]
    [InlineData("::1", "2001:db8::1", "2001:db8::1")]
    [InlineData("::1", "[2001:db8::1]:4711", "2001:db8::1")]
    [InlineData("127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1")]
    [InlineData("127.0.0.1", null, "127.0.0.1")]
    public void Only_what_the_platforms_own_front_end_appended_is_believed(string peer, string? forwarded, string counted)
    {
        var call = new HttpCall();
        call.Request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        if (forwarded is not null)
        {
            call.With("X-Forwarded-For", forwarded);
        }

        Assert.Equal(counted, PocFunctions.Pipeline.Web.ClientAddress.Of(call.Request));
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
        for (var number = 0; number < SubmissionLimits.AddressesCounted; number++)
        {
            Assert.Null(throttle.Count($"{number}"));
        }

        Assert.Null(throttle.Count("first past the bound"));
        Assert.NotNull(throttle.Count("second past the bound"));
        Assert.NotNull(throttle.Count("0"));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_lock_anybody_out()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "1"));
        var clock = new SettableClock { Now = PipelineHost.Start };
        var throttle = new AddressThrottle(host.Get<IntakeSettings>(), clock);
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
