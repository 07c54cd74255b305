using Microsoft.AspNetCore.Http;

namespace PocFunctions.LocalHost.Functions;

/// <summary>One firing of a function, before its parameters are bound.</summary>
/// <param name="Context">The invocation as the function sees it.</param>
/// <param name="Payload">What the trigger brings: an <see cref="HttpRequest"/>, a message's text, or a timer's information.</param>
/// <param name="Services">The scope the function's class is created in.</param>
internal sealed record Invocation(LocalFunctionContext Context, object Payload, IServiceProvider Services);
