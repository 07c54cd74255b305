using System.Security.Cryptography;
using System.Text.Json;

namespace PocFunctions.EndToEndTests.Support;

/// <summary>A form as a vendor, or somebody who would be taken for it, fills it in.</summary>
internal sealed record FilledForm
{
    private const int WordLength = 10;

    public required string Organization { get; init; }

    public required string TeamEmail { get; init; }

    public string TeamTelephone { get; init; } = "+81-3-5555-0100";

    public string TeamAddress { get; init; } = "1-1 Otemachi, Chiyoda, Tokyo";

    public string PersonName { get; init; } = "Hanako Suzuki";

    public string Affiliation { get; init; } = "Security";

    public string Title { get; init; } = "Manager";

    /// <summary>Null for the team's own: then one proof is all that is needed.</summary>
    public string? PersonEmail { get; init; }

    /// <summary>A word that no other test uses and that looks like none of theirs, for names and domains.</summary>
    public static string Word() => string.Create(WordLength, 0, static (letters, _) =>
    {
        for (int index = 0; index < letters.Length; index++)
        {
            string of = index % 2 == 0 ? "bdfgkprstz" : "aeou";
            letters[index] = of[RandomNumberGenerator.GetInt32(of.Length)];
        }
    });

    /// <summary>An organization with a domain of its own, known to no other test.</summary>
    public static FilledForm New() => Of(Word());

    public static FilledForm Of(string word) => new() { Organization = $"{word} Denki", TeamEmail = $"psirt@{word}.example" };

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(AsObject());

    /// <summary>The same as the API's form object, for an operator's edit.</summary>
    public object AsObject() => new
    {
        consent = true,
        team = new { organizationName = Organization, emails = new[] { TeamEmail }, telephone = TeamTelephone, mailAddress = TeamAddress },
        primaryContact = new
        {
            name = PersonName,
            affiliation = Affiliation,
            title = Title,
            emails = new[] { PersonEmail ?? TeamEmail },
            telephone = "",
            mailAddress = "",
        },
        deputyContacts = Array.Empty<object>(),
    };
}
