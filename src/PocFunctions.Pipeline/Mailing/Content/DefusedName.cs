using System.Globalization;
using System.Text.RegularExpressions;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>
/// An organization's name for a mail that may reach a stranger. Whoever fills in the form chooses the name and the
/// recipient, so a name must not carry a link, an address, or characters that reorder or break the lines around it.
/// </summary>
internal static partial class DefusedName
{
    /// <summary>Links and addresses as security people write them so that nobody opens them: <c>sample[.]com</c>.</summary>
    internal static string Of(string name)
    {
        var visible = string.Concat(name.Select(letter => Breaks(letter) ? ' ' : letter));
        return Dots().Replace(visible, "[.]")
            .Replace("://", "[:]//", StringComparison.Ordinal)
            .Replace("@", "[@]", StringComparison.Ordinal);
    }

    private static bool Breaks(char letter) => char.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Between letters or digits a dot makes a domain; "Co., Ltd." and "K.K. Sample" keep theirs where a space or nothing follows.
    [GeneratedRegex(@"(?<=[\p{L}\p{N}])[.．。｡](?=[\p{L}\p{N}]{2})")]
    private static partial Regex Dots();
}
