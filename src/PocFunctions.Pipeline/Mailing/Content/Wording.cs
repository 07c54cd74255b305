using System.Globalization;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>How typed and computed values stand in a mail.</summary>
internal static class Wording
{
    // A name in a mail is there to be known again, not to carry somebody's message to a stranger.
    private const int NameCharacters = 80;

    // Japan has no summer time, so a fixed offset says what its clocks say.
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    internal static string Organization(Vendor vendor)
    {
        var name = DefusedName.Of(vendor.Contact.Team.OrganizationName);
        return name.Length <= NameCharacters ? name : name[..CharacterBoundary(name)] + "…";
    }

    internal static string JapaneseDate(DateTimeOffset time) => time.ToOffset(Japan).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    internal static string JapaneseTime(DateTimeOffset time) =>
        time.ToOffset(Japan).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture) + " (日本時間)";

    internal static string EnglishDate(DateTimeOffset time) => time.ToOffset(Japan).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string EnglishTime(DateTimeOffset time) =>
        time.ToOffset(Japan).ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture) + " (Japan time)";

    private static int CharacterBoundary(string name) => char.IsHighSurrogate(name[NameCharacters - 1]) ? NameCharacters - 1 : NameCharacters;
}
