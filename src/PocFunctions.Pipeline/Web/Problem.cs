using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Web;

/// <summary>
/// Something wrong with a request, as a value: told as problem+json (RFC 9457) to programs and as a page to people.
/// </summary>
/// <param name="Name">Stable name; the last part of the problem's <c>type</c>.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Problem(string Name, int Status, BilingualText Message)
{
    /// <summary>When to try again, where waiting helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The problem's <c>type</c>: a name, not an address to fetch.</summary>
    public string Type => "urn:pocfunctions:problem:" + Name;
}
