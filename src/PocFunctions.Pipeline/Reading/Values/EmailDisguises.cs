using System.Text;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>Undoes what people write for <c>@</c> and <c>.</c> to hide an address from harvesters, and spaces around them.</summary>
internal static class EmailDisguises
{
    private static readonly string[] Ats =
        ["[at]", "(at)", "{at}", "<at>", "[@]", "(@)", "[アット]", "(アット)", "（アット）", "【アット】", "アットマーク", "アット", "あっと", "_at_", "-at-", "[a]", "(a)", "★", "☆", "◎"];

    private static readonly string[] Dots = ["[dot]", "(dot)", "{dot}", "<dot>", "[.]", "(.)", "[ドット]", "(ドット)", "（ドット）", "ドット", "どっと", "_dot_", "．", "。"];

    internal static string Undo(string text)
    {
        bool plain = text.Contains('@', StringComparison.Ordinal);
        if (plain && text.IndexOf(" @", StringComparison.Ordinal) < 0 && text.IndexOf("@ ", StringComparison.Ordinal) < 0 && !HasDot(text))
        {
            return text;
        }

        string undone = text;
        if (!plain)
        {
            undone = ReplaceAll(ReplaceWord(undone, " at ", "@"), Ats, "@");
        }

        undone = ReplaceAll(ReplaceWord(undone, " dot ", "."), Dots, ".");
        return WithoutSpaceAround(undone);
    }

    private static bool HasDot(string text) =>
        text.Contains("dot", StringComparison.OrdinalIgnoreCase) || text.Contains("ドット", StringComparison.Ordinal) || text.Contains('。', StringComparison.Ordinal)
        || text.Contains("[.]", StringComparison.Ordinal) || text.Contains("(.)", StringComparison.Ordinal) || text.Contains("どっと", StringComparison.Ordinal);

    private static string ReplaceAll(string text, string[] disguises, string plain)
    {
        foreach (string disguise in disguises)
        {
            text = text.Replace(disguise, plain, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static string ReplaceWord(string text, string word, string plain) => text.Replace(word, plain, StringComparison.OrdinalIgnoreCase);

    private static string WithoutSpaceAround(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c == '@')
            {
                while (result.Length > 0 && result[^1] == ' ')
                {
                    result.Length--;
                }
            }

            if (c == ' ' && result.Length > 0 && result[^1] == '@')
            {
                continue;
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
