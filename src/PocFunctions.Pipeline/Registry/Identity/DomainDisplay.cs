using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Domains as people are to see them: in Unicode, and beside it the Punycode that no look-alike can hide in.</summary>
internal static class DomainDisplay
{
    private const string Prefix = "xn--";

    /// <summary>日本語.jp (xn--wgv71a119e.jp); a domain of plain ASCII, or with a label that cannot be decoded, as it is.</summary>
    internal static string Of(string domain) => Decode(domain) is var decoded && decoded == domain ? domain : $"{decoded} ({domain})";

    /// <summary>The domain in Unicode; as it is where a label cannot be decoded to letters that can be seen.</summary>
    internal static string Decode(string domain)
    {
        if (!domain.Contains(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return domain;
        }

        string[] labels = domain.Split('.');
        for (int i = 0; i < labels.Length; i++)
        {
            if (!labels[i].StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Punycode.Decode(labels[i][Prefix.Length..].ToLowerInvariant()) is not { } label || !IsVisible(label))
            {
                return domain;
            }

            labels[i] = label;
        }

        return string.Join('.', labels);
    }

    /// <summary>Letters, digits, marks, hyphens: nothing that ends a label, hides, or turns the line around; not ASCII alone.</summary>
    private static bool IsVisible(string label)
    {
        bool beyondAscii = false;
        foreach (Rune rune in label.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && !IsMarkOrPart(rune))
            {
                return false;
            }

            beyondAscii |= !rune.IsAscii;
        }

        return beyondAscii;
    }

    private static bool IsMarkOrPart(Rune rune) =>
        rune.Value is '-' or '・' or '·' or '〇' || (FoldedText.IsMark(rune) && !FoldedText.IsInvisible(rune));
}
