using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>What every act of an operator carries.</summary>
/// <param name="Revision">The revision the operator saw and acts on.</param>
/// <param name="Note">Why; kept in the history.</param>
internal sealed record OperatorAct(int Revision, string Note = "")
{
    /// <summary>The history is no place for more.</summary>
    internal const int MaxNoteCharacters = 2000;

    private const int MaxBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    internal static Problem Malformed { get; } = new("act-malformed", 400, new BilingualText(
        "本文は {\"revision\": 番号, \"note\": \"理由\"} の JSON としてください (理由は 2000 文字まで)。",
        "The body must be the JSON object {\"revision\": number, \"note\": \"why\"}; the note has at most 2000 characters."));

    /// <returns>The act, or null when the body holds none.</returns>
    internal static async Task<OperatorAct?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType() || await BoundedBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<OperatorAct>(body.Span, Options) is { Note.Length: <= MaxNoteCharacters } act ? act : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
