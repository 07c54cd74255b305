using System.Text.Json;
using PocFunctions.Pipeline.Reading.Charsets;
using PocFunctions.Pipeline.Reading.Damage;
using PocFunctions.Pipeline.Reading.Values;

namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>Reads the <c>form</c> object of the API. Names are compared without case; members may be missing, or of a wrong type, which is noted.</summary>
internal static class JsonFormReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ReadingLimits.JsonDepth,
    };

    internal static ReadForm Read(ReadOnlyMemory<byte> body, MediaType mediaType)
    {
        DecodedText decoded = TextDecoder.Decode(body.Span, mediaType.Charset ?? Charset.Utf8.Name);
        try
        {
            using JsonDocument document = JsonDocument.Parse(decoded.Text.AsMemory(decoded.Text.StartsWith('\uFEFF') ? 1 : 0), Options);
            var damage = new List<TextDamage>();
            RawForm form = ReadForm(document.RootElement, damage);
            return FormAssembler.Assemble(form, decoded.Charset.Name, damage);
        }
        catch (JsonException)
        {
            // The parser has no other way to say that a text is not JSON.
            return Reading.ReadForm.NotRecognised(decoded.Charset.Name, []);
        }
    }

    private static RawForm ReadForm(JsonElement root, List<TextDamage> damage)
    {
        var form = new RawForm();
        if (root.ValueKind != JsonValueKind.Object)
        {
            return form;
        }

        foreach (JsonProperty member in root.EnumerateObject())
        {
            bool known = true;
            switch (member.Name.ToUpperInvariant())
            {
                case "FORM" when member.Value.ValueKind == JsonValueKind.Object:
                    return ReadForm(member.Value, damage); // the whole status document, as the API gives it
                case "CONSENT":
                    form.Consent = ReadConsent(member.Value);
                    break;
                case "TEAM":
                    JsonContactReader.Read(member.Value, form.Team, FieldNames.Team, damage);
                    break;
                case "PRIMARYCONTACT":
                    JsonContactReader.Read(member.Value, form.Person(0), FieldNames.PrimaryContact, damage);
                    break;
                case "DEPUTYCONTACTS":
                    ReadDeputies(member.Value, form, damage);
                    break;
                default:
                    known = false;
                    break;
            }

            form.Recognised |= known;
        }

        return form;
    }

    private static ConsentReading ReadConsent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => new ConsentReading(true, null, "true"),
        JsonValueKind.False => new ConsentReading(false, null, "false"),
        JsonValueKind.Null => ConsentReading.Absent,
        JsonValueKind.String => ConsentValue.Read(JsonContactReader.Text(value)),
        _ => new ConsentReading(false, null, JsonContactReader.Raw(value), Unreadable: true),
    };

    private static void ReadDeputies(JsonElement deputies, RawForm form, List<TextDamage> damage)
    {
        if (deputies.ValueKind != JsonValueKind.Array)
        {
            JsonContactReader.Read(deputies, form.Person(1), FieldNames.PrimaryContact + 1, damage);
            return;
        }

        int index = 1;
        form.Person(0);
        foreach (JsonElement deputy in deputies.EnumerateArray())
        {
            if (index == ReadingLimits.PersonBlocks)
            {
                return;
            }

            JsonContactReader.Read(deputy, form.Person(index), FieldNames.PrimaryContact + index, damage);
            index++;
        }
    }
}
