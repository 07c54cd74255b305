using System.Buffers;
using System.Text;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>The e-mail addresses of one answer.</summary>
/// <param name="Good">The addresses, normalized, each once.</param>
/// <param name="Bad">What looks meant as an address and is none.</param>
internal readonly record struct EmailList(IReadOnlyList<string> Good, IReadOnlyList<string> Bad)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\n,、，;；/|<>()[]{}「」（）＜＞【】\"“”");

    private static readonly string[] Conjunctions = ["または", "もしくは", "あるいは", "および", "及び", "又は"];

    /// <summary>Takes addresses out of whatever stands around them: display names, brackets, <c>mailto:</c>, disguises, remarks.</summary>
    internal static EmailList Parse(string answer)
    {
        string text = WithoutConjunctions(EmailDisguises.Undo(WidthFold.Fold(answer)));
        var good = new List<string>(1);
        List<string>? bad = null;
        int candidates = 0;
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty && candidates < ReadingLimits.EmailCandidates)
        {
            int end = rest.IndexOfAny(Separators);
            ReadOnlySpan<char> part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (part.IndexOf('@') < 0)
            {
                continue; // a display name, a remark
            }

            candidates++;
            part = Bare(part);
            if (EmailAddress.Normalize(part) is not { } address)
            {
                (bad ??= []).Add(part.ToString());
            }
            else if (!good.Contains(address))
            {
                good.Add(address);
            }
        }

        return new EmailList(good, bad ?? (candidates == 0 ? [answer] : []));
    }

    /// <summary>Conjunctions join addresses without a space: "a@b.jpまたはc@d.jp".</summary>
    private static string WithoutConjunctions(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        foreach (string conjunction in Conjunctions)
        {
            text = text.Replace(conjunction, ",", StringComparison.Ordinal);
        }

        return text;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> part)
    {
        int scheme = part.IndexOf("mailto:", StringComparison.OrdinalIgnoreCase);
        part = scheme < 0 ? part : part[(scheme + "mailto:".Length)..];
        int colon = part[..part.IndexOf('@')].LastIndexOf(':');
        part = part[(colon + 1)..]; // "代表:vh@…"
        int query = part.IndexOf('?');
        part = query > part.IndexOf('@') ? part[..query] : part; // "mailto:vh@…?subject=…"
        return part.Trim("'`.:*。・※→#=").TrimEnd("-_!");
    }
}
