using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PocFunctions.LocalHost.Functions;

namespace PocFunctions.Tests.LocalHost.Support;

/// <summary>A queue function that does what the test says.</summary>
public sealed class QueueProbe(Func<string, FunctionContext, Task> run)
{
    public const string Name = "QueueProbe";

    [Function(Name)]
    public Task RunAsync([QueueTrigger("%ProbeQueue%", Connection = "Storage")] string text, FunctionContext context) => run(text, context);

    internal static FunctionDefinition Definition() =>
        FunctionIndex.Build([typeof(QueueProbe)], TestSettings.Of(("ProbeQueue", "probe"), ("Storage", "unused"))).Find(Name)!;

    internal static InvocationRunner Runner(Func<string, FunctionContext, Task> run)
    {
        ServiceProvider services = new ServiceCollection().AddSingleton(run).BuildServiceProvider();
        return new InvocationRunner(
            new FunctionInvoker(),
            services.GetRequiredService<IServiceScopeFactory>(),
            new InvocationLifetime(),
            NullLogger<InvocationRunner>.Instance);
    }

    internal static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
