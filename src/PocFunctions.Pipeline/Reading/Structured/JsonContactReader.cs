using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using PocFunctions.Pipeline.Reading.Damage;

namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>Reads the members of one contact.</summary>
internal static class JsonContactReader
{
    private static readonly FrozenDictionary<string, FormField> Members = new Dictionary<string, FormField>(StringComparer.OrdinalIgnoreCase)
    {
        ["organizationName"] = FormField.OrganizationName,
        ["name"] = FormField.Name,
        ["affiliation"] = FormField.Affiliation,
        ["title"] = FormField.Title,
        ["emails"] = FormField.Email,
        ["email"] = FormField.Email,
        ["telephone"] = FormField.Telephone,
        ["mailAddress"] = FormField.MailAddress,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static void Read(JsonElement contact, RawBlock block, int index, List<TextDamage> damage)
    {
        if (contact.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (contact.ValueKind != JsonValueKind.Object)
        {
            FormField first = index == FieldNames.Team ? FormField.OrganizationName : FormField.Name;
            block[first] = new RawAnswer(Raw(contact), WrongType: true);
            return;
        }

        foreach (JsonProperty member in contact.EnumerateObject())
        {
            if (Members.TryGetValue(member.Name, out FormField field) && FieldNames.Asks(index, field))
            {
                Put(block, field, member.Value, damage);
            }
        }
    }

    internal static string Raw(JsonElement value)
    {
        string json = value.GetRawText();
        return json[..Math.Min(json.Length, ReadingLimits.ValueLength)];
    }

    /// <summary>The text of a string; a lone surrogate, which JSON can escape, becomes U+FFFD.</summary>
    internal static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static void Put(RawBlock block, FormField field, JsonElement value, List<TextDamage> damage)
    {
        if (!TryJoin(value, field, out string joined))
        {
            block[field] = new RawAnswer(Raw(value), WrongType: true);
            return;
        }

        string text = AnswerLines.Trim(joined);
        if (text.Length == 0)
        {
            return;
        }

        block[field] = new RawAnswer(text[..Math.Min(text.Length, ReadingLimits.ValueLength + 1)]);
        if (DamageFinder.FindIn(text) is { } kind && damage.Count < ReadingLimits.DamagedLines)
        {
            damage.Add(new TextDamage(kind, null, text));
        }
    }

    /// <summary>A string, or for e-mail addresses a list of them; null is no answer.</summary>
    private static bool TryJoin(JsonElement value, FormField field, out string text)
    {
        text = "";
        if (value.ValueKind == JsonValueKind.String)
        {
            text = Text(value);
        }
        else if (field == FormField.Email && value.ValueKind == JsonValueKind.Array)
        {
            var joined = new StringBuilder();
            foreach (JsonElement element in value.EnumerateArray())
            {
                if (element.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                {
                    return false;
                }

                if (joined.Length <= ReadingLimits.ValueLength && element.ValueKind == JsonValueKind.String)
                {
                    joined.Append(Text(element)).Append('\n');
                }
            }

            text = joined.ToString();
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            return false;
        }

        return true;
    }
}
