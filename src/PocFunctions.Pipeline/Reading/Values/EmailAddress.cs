using System.Buffers;
using System.Globalization;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>
/// Judges one e-mail address: a dot-atom (RFC 5322) before the @, host names (RFC 1123) after it, internationalized ones in their ASCII form
/// (RFC 5890). Quoted local parts and address literals are refused: no team is reached that way, and mail programs differ over them.
/// </summary>
internal static class EmailAddress
{
    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    /// <summary>IdnMapping needs no ICU, and neither folds nor composes here: names reach it lower-case.</summary>
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The address with its domain in lower-case ASCII; null where it is none.</summary>
    internal static string? Normalize(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOf('@');
        if (at is <= 0 or > ReadingLimits.EmailLocalPartLength || text.Length > ReadingLimits.EmailLength || !IsLocalPart(text[..at]))
        {
            return null;
        }

        string? domain = NormalizeDomain(text[(at + 1)..]);
        return domain is null || at + 1 + domain.Length > ReadingLimits.EmailLength ? null : string.Concat(text[..(at + 1)], domain);
    }

    /// <summary>Dots at the ends or side by side are no dot-atom, but some mobile carriers gave such addresses out: those are taken.</summary>
    private static bool IsLocalPart(ReadOnlySpan<char> local) => local.IndexOfAnyExcept(LocalPart) < 0 && local[0] != '.';

    private static string? NormalizeDomain(ReadOnlySpan<char> domain)
    {
        if (domain.IndexOfAnyInRange('\u0080', '\uFFFF') < 0)
        {
            return IsHostName(domain) ? ToLowerAscii(domain) : null;
        }

        string? ascii = ToAscii(MatchableDomain(domain));
        return ascii is not null && IsHostName(ascii) ? ascii : null;
    }

    private static string ToLowerAscii(ReadOnlySpan<char> domain)
    {
        Span<char> lower = stackalloc char[domain.Length]; // at most the length of an address
        domain.ToLowerInvariant(lower);
        return lower.ToString();
    }

    private static string MatchableDomain(ReadOnlySpan<char> domain) => KanaWidth.Widen(domain).ToLowerInvariant().Replace('。', '.');

    private static string? ToAscii(string domain)
    {
        foreach (Range label in domain.AsSpan().Split('.'))
        {
            if (!IsEncodable(domain.AsSpan()[label]))
            {
                return null;
            }
        }

        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null; // rare: only a label that outgrows 63 characters once encoded gets here
        }
    }

    private static bool IsEncodable(ReadOnlySpan<char> label)
    {
        foreach (char c in label)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '々' or 'ー' or '・') && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                return false;
            }
        }

        return label.Length is > 0 and <= ReadingLimits.DomainLabelLength;
    }

    /// <summary>At least two labels; the last one is no number, or it would be an address of another kind.</summary>
    private static bool IsHostName(ReadOnlySpan<char> domain)
    {
        int labels = 0;
        bool numeric = false;
        foreach (Range range in domain.Split('.'))
        {
            ReadOnlySpan<char> label = domain[range];
            numeric = true;
            foreach (char c in label)
            {
                numeric &= char.IsAsciiDigit(c);
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }

            if (label.Length is 0 or > ReadingLimits.DomainLabelLength || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            labels++;
        }

        return labels >= 2 && !numeric;
    }
}
