using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// Decodes Punycode (RFC 3492). Not .NET's own, which throws on bad input and whose answer depends on the machine's ICU: what a
/// domain looks like is kept in hashes.
/// </summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinimalThreshold = 1;
    private const int MaximalThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialCodePoint = 128;

    /// <summary>More than a label of a domain can encode (63 characters); the cost grows with the square.</summary>
    private const int LongestInput = 63;

    /// <param name="encoded">A label in lower case, without <c>xn--</c>.</param>
    /// <returns>The text; null where it is no Punycode.</returns>
    internal static string? Decode(string encoded)
    {
        int delimiter = encoded.LastIndexOf('-');
        if (encoded.Length is 0 or > LongestInput || encoded.Any(static c => !char.IsAscii(c)))
        {
            return null;
        }

        List<Rune> decoded = delimiter < 0 ? [] : [.. encoded[..delimiter].EnumerateRunes()];
        int position = delimiter + 1;
        int codePoint = InitialCodePoint;
        int bias = InitialBias;
        int index = 0;
        while (position < encoded.Length)
        {
            int start = index;
            if (!TryTakeNumber(encoded, ref position, bias, ref index))
            {
                return null;
            }

            int count = decoded.Count + 1;
            bias = Adapt(index - start, count, start == 0);
            codePoint += index / count;
            index %= count;
            if (!Rune.IsValid(codePoint))
            {
                return null;
            }

            decoded.Insert(index++, new Rune(codePoint));
        }

        return string.Concat(decoded);
    }

    private static bool TryTakeNumber(string encoded, ref int position, int bias, ref int number)
    {
        long sum = number;
        long weight = 1;
        for (int k = Base; position < encoded.Length; k += Base)
        {
            int digit = Digit(encoded[position++]);
            sum += digit * weight;
            if (digit < 0 || sum > int.MaxValue)
            {
                return false;
            }

            int threshold = Math.Clamp(k - bias, MinimalThreshold, MaximalThreshold);
            if (digit < threshold)
            {
                number = (int)sum;
                return true;
            }

            weight *= Base - threshold;
            if (weight > int.MaxValue)
            {
                return false;
            }
        }

        return false;
    }

    private static int Adapt(int delta, int count, bool first)
    {
        delta /= first ? Damp : 2;
        delta += delta / count;
        int k = 0;
        for (; delta > (Base - MinimalThreshold) * MaximalThreshold / 2; k += Base)
        {
            delta /= Base - MinimalThreshold;
        }

        return k + ((Base - MinimalThreshold + 1) * delta / (delta + Skew));
    }

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
