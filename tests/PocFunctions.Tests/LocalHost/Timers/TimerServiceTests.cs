using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PocFunctions.LocalHost.Functions;
using PocFunctions.LocalHost.Timers;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Timers;

public sealed class TimerServiceTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 31, 23, 59, 0, TimeSpan.Zero);

    private readonly WatchedTime _time = new(Evening);
    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();
    private Func<Task> _duringRun = () => Task.CompletedTask;

    [Fact]
    public async Task A_timer_fires_across_midnight_and_the_months_end()
    {
        await using Running running = await StartAsync("0 0 * * * *");

        Assert.Equal(TimeSpan.FromMinutes(1), await _time.NextWaitAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        TimerInfo first = await NextRunAsync();
        Assert.Equal(TimeSpan.FromHours(1), await _time.NextWaitAsync());
        _time.Advance(TimeSpan.FromHours(1));
        TimerInfo second = await NextRunAsync();

        Assert.Equal(new DateTime(2026, 2, 1, 1, 0, 0, DateTimeKind.Utc), first.ScheduleStatus!.Next);
        Assert.Equal(default, first.ScheduleStatus.Last);
        Assert.Equal(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), second.ScheduleStatus!.Last);
        Assert.False(first.IsPastDue || second.IsPastDue);
    }

    [Fact]
    public async Task A_long_wait_is_waited_in_days()
    {
        await using Running running = await StartAsync("0 0 0 3 2 *");

        Assert.Equal(TimeSpan.FromDays(1), await _time.NextWaitAsync());
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromDays(1), await _time.NextWaitAsync());
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromMinutes(1), await _time.NextWaitAsync());
        Assert.False(_runs.Reader.TryRead(out _));
        _time.Advance(TimeSpan.FromMinutes(1));
        await NextRunAsync();
    }

    [Fact]
    public async Task A_run_that_comes_late_is_past_due()
    {
        await using Running running = await StartAsync("0 0 0 * * *");

        await _time.NextWaitAsync();
        _time.Advance(TimeSpan.FromHours(3));

        Assert.True((await NextRunAsync()).IsPastDue);
    }

    [Fact]
    public async Task Times_that_pass_during_a_run_are_skipped_and_no_two_runs_overlap()
    {
        var finish = new TaskCompletionSource();
        _duringRun = () => finish.Task;
        await using Running running = await StartAsync("0 * * * * *");
        await _time.NextWaitAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await NextRunAsync();

        // Three more minutes go by, and someone fires it by hand.
        _time.Advance(TimeSpan.FromMinutes(3.5));
        Task byHand = running.Runs.RunAsync(running.Function);
        Assert.False(_runs.Reader.TryRead(out _));
        finish.SetResult();
        await byHand.Soon();
        await NextRunAsync();

        Assert.Equal(TimeSpan.FromSeconds(30), await _time.NextWaitAsync());
        Assert.False(_runs.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_run_that_throws_is_followed_by_the_next()
    {
        _duringRun = () => throw new InvalidOperationException("Asked for by the test.");
        await using Running running = await StartAsync("0 * * * * *");

        for (int i = 0; i < 2; i++)
        {
            await _time.NextWaitAsync();
            _time.Advance(TimeSpan.FromMinutes(1));
            await NextRunAsync();
        }
    }

    [Fact]
    public async Task A_stop_fires_no_more_and_waits_for_the_run()
    {
        var finish = new TaskCompletionSource();
        _duringRun = () => finish.Task;
        await using Running running = await StartAsync("0 * * * * *");
        await _time.NextWaitAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await NextRunAsync();

        await running.Service.StopAsync(TestContext.Current.CancellationToken);
        Task stopping = running.Lifetime.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(stopping.IsCompleted);
        finish.SetResult();
        await stopping.Soon();

        _time.Advance(TimeSpan.FromHours(1));
        Assert.False(_runs.Reader.TryRead(out _));
    }

    private Task<TimerInfo> NextRunAsync() => _runs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    private async Task<Running> StartAsync(string schedule)
    {
        ServiceProvider services = new ServiceCollection()
            .AddSingleton<Func<TimerInfo, Task>>(info =>
            {
                _runs.Writer.TryWrite(info);
                return _duringRun();
            })
            .BuildServiceProvider();
        FunctionIndex index = FunctionIndex.Build([typeof(Probe)], TestSettings.Of(("Schedule", schedule)));
        var lifetime = new InvocationLifetime();
        var runner = new InvocationRunner(
            new FunctionInvoker(), services.GetRequiredService<IServiceScopeFactory>(), lifetime, NullLogger<InvocationRunner>.Instance);
        var runs = new TimerRuns(runner, _time);
        var service = new TimerService(index, runs, lifetime, _time);
        await service.StartAsync(TestContext.Current.CancellationToken);
        return new Running(service, lifetime, runs, index.Find("TimerProbe")!);
    }

    private sealed record Running(TimerService Service, InvocationLifetime Lifetime, TimerRuns Runs, FunctionDefinition Function) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Service.StopAsync(CancellationToken.None);
    }

    public sealed class Probe(Func<TimerInfo, Task> run)
    {
        [Function("TimerProbe")]
        public Task RunAsync([TimerTrigger("%Schedule%")] TimerInfo timer) => run(timer);
    }
}
