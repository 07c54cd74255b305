using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>
/// A record as JSON in a row, cut over as many properties as it needs: Azure allows 64 KiB (32 Ki characters of UTF-16)
/// a property and 1 MiB a row. Properties beside it exist only to be filtered on.
/// </summary>
internal static class RowDocument
{
    private const int PropertyCharacters = 32 * 1024;
    private const string Prefix = "Data";

    // Leaves room in the 1 MiB for keys and the filtered properties.
    private const int MaxCharacters = 15 * PropertyCharacters;

    internal static TableEntity Write<T>(string partitionKey, string rowKey, T value)
    {
        var row = new TableEntity(partitionKey, rowKey);
        var json = JsonSerializer.Serialize(value, RegistryJson.Options);
        if (json.Length > MaxCharacters)
        {
            throw new InvalidOperationException($"A {typeof(T).Name} of {json.Length} characters does not fit a row: its fields' limits are wrong.");
        }

        for (var (start, part) = (0, 0); start < json.Length; start += PropertyCharacters, part++)
        {
            row[Name(part)] = json.Substring(start, Math.Min(PropertyCharacters, json.Length - start));
        }

        return row;
    }

    internal static T Read<T>(TableEntity row)
    {
        var json = row.GetString(Name(0));
        if (row.GetString(Name(1)) is { } second)
        {
            var whole = new StringBuilder(json).Append(second);
            for (var part = 2; row.GetString(Name(part)) is { } next; part++)
            {
                whole.Append(next);
            }

            json = whole.ToString();
        }

        return JsonSerializer.Deserialize<T>(json, RegistryJson.Options)
            ?? throw new InvalidDataException($"A row of {typeof(T).Name} holds nothing.");
    }

    private static string Name(int part) => Prefix + part.ToString(CultureInfo.InvariantCulture);
}
