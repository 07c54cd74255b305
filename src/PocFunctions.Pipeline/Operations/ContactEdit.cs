using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>The body of an operator's edit: <c>{"revision", "note", "contact": the form object}</c>.</summary>
internal static class ContactEdit
{
    private const int MaxBytes = 256 * 1024;

    /// <returns>The act and what was read of the contact, or null when the body holds none.</returns>
    internal static async Task<(OperatorAct Act, ValidatedForm Contact)?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType() || await BoundedBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("contact", out var contact)
                || !document.RootElement.TryGetProperty("revision", out var revision) || !revision.TryGetInt32(out var seen)
                || !document.RootElement.TryGetProperty("note", out var note) || note.ValueKind != JsonValueKind.String
                || note.GetString()!.Length > OperatorAct.MaxNoteCharacters)
            {
                return null;
            }

            // Read and checked as any form is: an operator's typing errors are no better than a vendor's.
            var form = JsonSerializer.SerializeToUtf8Bytes(contact);
            return (new OperatorAct(seen, note.GetString()!), FormValidator.Validate(FormReader.Read(form, "application/json")));
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
