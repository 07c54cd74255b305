using System.Collections.Frozen;
using System.Globalization;

namespace PocFunctions.Pipeline.Reading;

/// <summary>The names of the fields in issues, web forms and the API: <c>team.email</c>, <c>deputyContacts[0].name</c>.</summary>
internal static class FieldNames
{
    internal const string Consent = "consent";
    internal const string DeputyContacts = "deputyContacts";

    /// <summary>Block 0 is the team, 1 the primary contact, the following ones the deputies.</summary>
    internal const int Team = 0;

    internal const int PrimaryContact = 1;

    private static readonly string[] Members = ["organizationName", "name", "affiliation", "title", "email", "telephone", "mailAddress"];

    private static readonly string[][] Table =
        [.. Enumerable.Range(0, 2 + ReadingLimits.PersonBlocks).Select(block => Members.Select(member => Prefix(block) + member).ToArray())];

    private static readonly FrozenDictionary<string, (int Block, FormField Field)> Positions = Table
        .SelectMany((names, block) => names.Select((name, field) => KeyValuePair.Create(name, (block, (FormField)field))))
        .Where(entry => Asks(entry.Value.block, entry.Value.Item2))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static string Of(int block, FormField field) => Table[block][(int)field];

    /// <summary>The place of a name such as <c>primaryContact.title</c>; false where the form has no such field.</summary>
    internal static bool TryFind(string name, out (int Block, FormField Field) position) => Positions.TryGetValue(name, out position);

    /// <summary>Whether the form asks this of that block: only a team has an organization name, only a person a name.</summary>
    internal static bool Asks(int block, FormField field) => field switch
    {
        FormField.OrganizationName => block == Team,
        FormField.Name or FormField.Affiliation or FormField.Title => block != Team,
        _ => true,
    };

    private static string Prefix(int block) => block switch
    {
        Team => "team.",
        PrimaryContact => "primaryContact.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{DeputyContacts}[{block - 2}]."),
    };
}
