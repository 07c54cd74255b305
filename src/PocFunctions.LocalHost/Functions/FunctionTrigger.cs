using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.LocalHost.Timers;

namespace PocFunctions.LocalHost.Functions;

/// <summary>What fires a function, its settings resolved.</summary>
internal abstract record FunctionTrigger;

/// <param name="AuthLevel">Which key a request must carry.</param>
/// <param name="Methods">The methods it answers to, upper-case; none: every method.</param>
/// <param name="Route">The route template below the route prefix.</param>
internal sealed record HttpFunctionTrigger(AuthorizationLevel AuthLevel, IReadOnlyList<string> Methods, RoutePattern Route) : FunctionTrigger;

/// <param name="QueueName">The queue's name.</param>
/// <param name="ConnectionString">The storage account it lies in.</param>
internal sealed record QueueFunctionTrigger(string QueueName, string ConnectionString) : FunctionTrigger
{
    // A record's own ToString would put the account key into whatever prints it.
    public override string ToString() => $"queue {QueueName}";
}

/// <param name="Schedule">When it fires.</param>
internal sealed record TimerFunctionTrigger(CronSchedule Schedule) : FunctionTrigger;
