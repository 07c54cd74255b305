using System.Buffers;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>The digits of the first telephone number in a text.</summary>
internal readonly ref struct TelephoneDigits
{
    private static readonly SearchValues<char> NumberStart = SearchValues.Create("+0123456789");

    /// <summary>The digits, without a trunk prefix in brackets: "+81 (0)3" has 813.</summary>
    internal ReadOnlySpan<char> Digits { get; private init; }

    /// <summary>True where they begin with a country code.</summary>
    internal bool IsInternational { get; private init; }

    /// <summary>Takes the first number out of a normalized telephone text, into a buffer of at least <see cref="ReadingLimits.TelephoneDigits"/>.</summary>
    internal static TelephoneDigits Take(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int start = text.IndexOfAny(NumberStart);
        if (start < 0)
        {
            return default;
        }

        bool international = text[start] == '+';
        text = international ? text[(start + 1)..] : text[start..];
        int count = 0;
        for (int i = 0; i < text.Length && count < ReadingLimits.TelephoneDigits; i++)
        {
            char c = text[i];
            if (international && c == '(' && text[i..].StartsWith("(0)"))
            {
                i += 2;
            }
            else if (char.IsAsciiDigit(c))
            {
                buffer[count++] = c;
            }
            else if (!JoinsDigits(text, i, count))
            {
                break;
            }
        }

        return new TelephoneDigits { Digits = buffer[..count], IsInternational = international };
    }

    /// <summary>A number goes on over hyphens, dots, single spaces and brackets; not over a slash, a comma, a letter, or 内線.</summary>
    private static bool JoinsDigits(ReadOnlySpan<char> text, int i, int count) => text[i] switch
    {
        '-' or '.' or '(' or ')' => count > 0 || text[i] == '(',
        ' ' => i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '-' or '(' or ')'),
        _ => false,
    };
}
