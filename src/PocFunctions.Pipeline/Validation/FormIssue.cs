using System.Text.Json.Serialization;

namespace PocFunctions.Pipeline.Validation;

/// <summary>Whether an issue keeps the form from being accepted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueSeverity>))]
public enum IssueSeverity
{
    /// <summary>Worth saying; the form is accepted all the same.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>The form is rejected.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}

/// <summary>A sentence in both of the form's languages.</summary>
/// <param name="Ja">The sentence in Japanese.</param>
/// <param name="En">The sentence in English.</param>
public sealed record BilingualText(string Ja, string En);

/// <summary>One thing about a form that its sender should know: an element of the API's <c>issues</c>.</summary>
/// <param name="Code">Stable name, <c>field.reason</c>, e.g. <c>team.email.invalid</c>.</param>
/// <param name="Severity">Whether it rejects the form.</param>
/// <param name="Field">The field it is about, e.g. <c>deputyContacts[0].email</c>; <c>form</c> or <c>text</c> for the whole.</param>
/// <param name="Line">1-based line of the text as sent; null where there is none (web form, JSON, a missing field).</param>
/// <param name="Found">What stands there, cut to a length fit to show; null where nothing does.</param>
/// <param name="Message">What to do about it.</param>
public sealed record FormIssue(
    string Code,
    IssueSeverity Severity,
    string Field,
    int? Line,
    string? Found,
    BilingualText Message);
