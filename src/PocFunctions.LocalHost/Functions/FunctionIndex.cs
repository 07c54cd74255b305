using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using PocFunctions.LocalHost.Hosting;

namespace PocFunctions.LocalHost.Functions;

/// <summary>All functions of the app, checked: what stands here can be fired.</summary>
internal sealed partial class FunctionIndex
{
    private readonly Dictionary<string, FunctionDefinition> _byName = new(StringComparer.OrdinalIgnoreCase);

    private FunctionIndex()
    {
    }

    public IReadOnlyCollection<FunctionDefinition> Functions => _byName.Values;

    /// <summary>Finds every public method with a <see cref="FunctionAttribute"/>.</summary>
    /// <param name="types">The classes to look into.</param>
    /// <param name="settings">Where <c>%Name%</c> and connections are looked up.</param>
    /// <exception cref="StartException">A function is not usable; the message names it.</exception>
    public static FunctionIndex Build(IEnumerable<Type> types, IConfiguration settings)
    {
        var index = new FunctionIndex();
        var triggers = new TriggerReader(settings);
        var methods = types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        foreach (MethodInfo method in methods)
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute && !IsDisabled(settings, attribute.Name))
            {
                index.Add(method, attribute.Name, triggers);
            }
        }

        return index;
    }

    // The platform's own switch; tried on the real host, which does not answer to the form with double underscores.
    private static bool IsDisabled(IConfiguration settings, string name) =>
        settings[$"AzureWebJobs.{name}.Disabled"] is "1" or "true" or "True";

    public FunctionDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    private void Add(MethodInfo method, string name, TriggerReader triggers)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new StartException(
                $"Function {name} ({Place(method)}): a name begins with a letter and has up to 128 letters, digits, - and _.");
        }

        FunctionTrigger trigger = triggers.Read(method, name);
        CheckReturnType(method, name, trigger);
        var definition = new FunctionDefinition(name, method, trigger, ParameterBindings.For(method, name, trigger));
        if (!_byName.TryAdd(name, definition))
        {
            throw new StartException(
                $"Two functions are named {name}: {Place(_byName[name].Method)} and {Place(method)}; names are unique without regard to case.");
        }

        CheckRoute(definition);
    }

    private void CheckRoute(FunctionDefinition added)
    {
        if (added.Trigger is HttpFunctionTrigger trigger
            && Functions.FirstOrDefault(other => other != added && other.Trigger is HttpFunctionTrigger http && FunctionRoutes.Conflict(http, trigger))
                is { } other)
        {
            throw new StartException($"Functions {other.Name} and {added.Name} answer to the same route and method: '{trigger.Route.RawText}'.");
        }
    }

    private static void CheckReturnType(MethodInfo method, string name, FunctionTrigger trigger)
    {
        Type type = method.ReturnType;
        if (trigger is HttpFunctionTrigger)
        {
            if (type != typeof(Task<IResult>) && !type.IsAssignableTo(typeof(IResult)))
            {
                throw new StartException($"Function {name} returns {type.Name}; an HTTP function returns IResult or Task<IResult>.");
            }
        }
        else if (type != typeof(Task) && (type != typeof(void) || method.IsDefined(typeof(AsyncStateMachineAttribute))))
        {
            // "async void" would count as done, and its message be deleted, at its first await.
            throw new StartException($"Function {name} must return Task (or, when nothing in it is asynchronous, void).");
        }
    }

    [GeneratedRegex("^(?!host$)[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();

    private static string Place(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";
}
