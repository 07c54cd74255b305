using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.LocalHost.Timers;

namespace PocFunctions.LocalHost.Functions;

/// <summary>Reads a function's trigger from the attributes of its parameters.</summary>
internal sealed class TriggerReader(IConfiguration settings)
{
    // What the platform itself uses when a queue trigger names no connection.
    private const string DefaultConnection = "AzureWebJobsStorage";

    /// <exception cref="StartException">There is not exactly one trigger, or it is not usable.</exception>
    public FunctionTrigger Read(MethodInfo method, string functionName)
    {
        Attribute[] triggers =
        [
            .. method.GetParameters()
                .SelectMany(parameter => parameter.GetCustomAttributes())
                .Where(attribute => attribute is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute),
        ];
        return triggers switch
        {
            [HttpTriggerAttribute http] => Http(http, functionName),
            [QueueTriggerAttribute queue] => Queue(queue, functionName),
            [TimerTriggerAttribute timer] => Timer(timer, functionName),
            [] => throw new StartException(
                $"Function {functionName} has no trigger: give a parameter of {method.DeclaringType?.Name}.{method.Name} "
                + "an HttpTrigger, QueueTrigger or TimerTrigger."),
            _ => throw new StartException($"Function {functionName} has {triggers.Length} triggers; a function has one."),
        };
    }

    private HttpFunctionTrigger Http(HttpTriggerAttribute attribute, string functionName)
    {
        string route = SettingReferences.Resolve(attribute.Route is { Length: > 0 } given ? given : functionName, settings, functionName);
        return new HttpFunctionTrigger(
            attribute.AuthLevel,
            [.. attribute.Methods.Select(name => name.ToUpperInvariant()).Distinct()],
            FunctionRoutes.Parse(route, functionName));
    }

    private TimerFunctionTrigger Timer(TimerTriggerAttribute attribute, string functionName)
    {
        string text = SettingReferences.Resolve(attribute.Schedule, settings, functionName);
        return CronSchedule.TryParse(text) is { } schedule
            ? new TimerFunctionTrigger(schedule)
            : throw new StartException(
                $"Function {functionName}: '{text}' is not a schedule: six cron fields, seconds first, without ?, L, W, # and @.");
    }

    private QueueFunctionTrigger Queue(QueueTriggerAttribute attribute, string functionName)
    {
        string setting = attribute.Connection is { Length: > 0 } given ? given : DefaultConnection;
        string connection = settings[setting] is { Length: > 0 } value
            ? value
            : throw new StartException($"Function {functionName}: the setting {setting}, which its queue's connection names, is missing.");
        return new QueueFunctionTrigger(SettingReferences.Resolve(attribute.QueueName, settings, functionName), connection);
    }
}
