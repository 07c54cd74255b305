using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PocFunctions.LocalHost.Functions;
using PocFunctions.Tests.LocalHost.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Functions;

public sealed class FunctionInvokerTests
{
    [Fact]
    public async Task A_class_is_made_anew_for_each_invocation_from_its_scope_and_disposed_of()
    {
        using ServiceProvider services = new ServiceCollection().AddScoped<Scoped>().AddSingleton(new List<Scoped>()).BuildServiceProvider();
        FunctionDefinition function = FunctionIndex.Build([typeof(Noted)], TestSettings.Of()).Find("Noted")!;
        var invoker = new FunctionInvoker();

        for (int i = 0; i < 2; i++)
        {
            using IServiceScope scope = services.CreateScope();
            await invoker.InvokeAsync(function, Invocation(scope, new TimerInfo()));
        }

        List<Scoped> seen = services.GetRequiredService<List<Scoped>>();
        Assert.Equal(2, seen.Distinct().Count());
        Assert.All(seen, scoped => Assert.True(scoped.FunctionDisposed));
    }

    [Fact]
    public async Task What_a_function_throws_comes_out_as_it_is()
    {
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        using IServiceScope scope = services.CreateScope();
        FunctionDefinition function = FunctionIndex.Build([typeof(Throwing)], TestSettings.Of()).Find("Throwing")!;

        await Assert.ThrowsAsync<FormatException>(() => new FunctionInvoker().InvokeAsync(function, Invocation(scope, new TimerInfo())));
    }

    private static Invocation Invocation(IServiceScope scope, object payload) =>
        new(new LocalFunctionContext(new Dictionary<string, object?>(), CancellationToken.None), payload, scope.ServiceProvider);

    public sealed class Scoped
    {
        public bool FunctionDisposed { get; set; }
    }

    public sealed class Noted(Scoped scoped, List<Scoped> seen) : IDisposable
    {
        [Function("Noted")]
        public void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer)
        {
            Assert.NotNull(timer);
            seen.Add(scoped);
        }

        public void Dispose() => scoped.FunctionDisposed = true;
    }

    public static class Throwing
    {
        [Function("Throwing")]
        public static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => throw new FormatException($"{timer.IsPastDue}");
    }
}
