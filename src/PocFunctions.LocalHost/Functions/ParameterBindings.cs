using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Functions;

/// <summary>Decides at start how each parameter of a function gets its value, so that a wrong one is found before any request.</summary>
internal static class ParameterBindings
{
    /// <exception cref="StartException">Nothing can fill a parameter.</exception>
    public static IReadOnlyList<ParameterBinding> For(MethodInfo method, string functionName, FunctionTrigger trigger)
    {
        string[] routeParameters = trigger is HttpFunctionTrigger http ? [.. http.Route.Parameters.Select(parameter => parameter.Name)] : [];
        return [.. method.GetParameters().Select(parameter => For(parameter, functionName, trigger, routeParameters))];
    }

    private static ParameterBinding For(
        ParameterInfo parameter, string functionName, FunctionTrigger trigger, string[] routeParameters)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return invocation => invocation.Context.CancellationToken;
        }

        if (type == typeof(FunctionContext))
        {
            return invocation => invocation.Context;
        }

        if (type == PayloadType(trigger) && (trigger is HttpFunctionTrigger || CarriesTrigger(parameter)))
        {
            return invocation => invocation.Payload;
        }

        string? routeParameter = routeParameters.FirstOrDefault(
            name => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (routeParameter is not null && TypeDescriptor.GetConverter(Underlying(type)).CanConvertFrom(typeof(string)))
        {
            return invocation => FromRoute(((HttpRequest)invocation.Payload).RouteValues[routeParameter], type);
        }

        throw new StartException(
            $"Function {functionName}: nothing can fill the parameter {type.Name} {parameter.Name}; "
            + $"its trigger gives {PayloadType(trigger).Name}, parameters of the route by name, FunctionContext and CancellationToken.");
    }

    private static Type PayloadType(FunctionTrigger trigger) => trigger switch
    {
        HttpFunctionTrigger => typeof(HttpRequest),
        QueueFunctionTrigger => typeof(string),
        _ => typeof(TimerInfo),
    };

    private static bool CarriesTrigger(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(QueueTriggerAttribute)) || parameter.IsDefined(typeof(TimerTriggerAttribute));

    private static object? FromRoute(object? value, Type type)
    {
        if (value is null)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        // What does not convert fails the invocation (500), as on Azure: a route says what it takes by a constraint.
        string text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return type == typeof(string) ? text : TypeDescriptor.GetConverter(Underlying(type)).ConvertFromInvariantString(text);
    }

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
