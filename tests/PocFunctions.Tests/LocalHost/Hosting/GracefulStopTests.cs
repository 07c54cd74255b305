using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Hosting;

/// <summary>How a stop treats what is running; the queue's side is tested with the queues.</summary>
public sealed class GracefulStopTests
{
    private readonly Gate _gate = new();

    [Fact]
    public async Task A_request_under_way_is_answered()
    {
        TestHost host = await TestHost.StartAsync([typeof(Slow)], services => services.AddSingleton(_gate));
        Task<string> request = host.GetTextAsync("/slow");
        await _gate.Entered.Task.Soon();

        Task stopping = host.App.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(stopping.IsCompleted);
        _gate.Open.SetResult();

        Assert.Equal("done", await request);
        await stopping.Soon();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_timer_fired_by_hand_is_waited_for()
    {
        TestHost host = await TestHost.StartAsync([typeof(Slow)], services => services.AddSingleton(_gate));
        await FireTimerAsync(host);

        Task stopping = host.App.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(stopping.IsCompleted);
        _gate.Open.SetResult();

        await stopping.Soon();
        Assert.False(_gate.Cancelled);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task What_does_not_finish_in_time_is_cancelled()
    {
        TestHost host = await TestHost.StartAsync(
            [typeof(Slow)],
            services => services.AddSingleton(_gate).Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50)));
        await FireTimerAsync(host);

        await host.DisposeAsync().AsTask().Soon();

        Assert.True(_gate.Cancelled);
    }

    private async Task FireTimerAsync(TestHost host)
    {
        using HttpResponseMessage answer = await host.SendAsync(
            "POST", "/admin/functions/SlowTimer", new StringContent("{}", null, "application/json"), ("x-functions-key", TestHost.Key));
        await _gate.Entered.Task.Soon();
    }

    public sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Cancelled { get; private set; }

        public async Task PassAsync(CancellationToken cancellationToken)
        {
            Entered.SetResult();
            try
            {
                await Open.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Cancelled = true;
                throw;
            }
        }
    }

    public sealed class Slow(Gate gate)
    {
        [Function("SlowPage")]
        public async Task<IResult> PageAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request, CancellationToken cancellationToken)
        {
            Assert.True(HttpMethods.IsGet(request.Method));
            await gate.PassAsync(cancellationToken);
            return Results.Text("done");
        }

        [Function("SlowTimer")]
        public Task TimerAsync([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, CancellationToken cancellationToken)
        {
            Assert.NotNull(timer.ScheduleStatus);
            return gate.PassAsync(cancellationToken);
        }
    }
}
