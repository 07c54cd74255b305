using System.Collections.Frozen;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// The Public Suffix List, ICANN's section and the private one alike: a private suffix (github.io, sakura.ne.jp) has
/// strangers below it just as co.jp has. https://github.com/publicsuffix/list/wiki/Format gives the rules.
/// </summary>
internal static class PublicSuffixes
{
    private static readonly IReadOnlyList<string> Lines = DataLines.Of("public-suffixes");

    private static readonly FrozenSet<string> Rules =
        Lines.Where(static line => line[0] is not ('*' or '!')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Wildcards = After('*', 2);
    private static readonly FrozenSet<string> Exceptions = After('!', 1);

    /// <summary>How many of the domain's last characters are its public suffix; its last label where no rule says so.</summary>
    /// <param name="domain">A domain in lower-case ASCII.</param>
    internal static int LengthIn(ReadOnlySpan<char> domain)
    {
        for (ReadOnlySpan<char> rest = domain; ;)
        {
            int dot = rest.IndexOf('.');
            ReadOnlySpan<char> parent = dot < 0 ? default : rest[(dot + 1)..];
            if (Contains(Exceptions, rest))
            {
                return parent.Length;
            }

            if (dot < 0 || Contains(Rules, rest) || Contains(Wildcards, parent))
            {
                return rest.Length;
            }

            rest = parent;
        }
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> domain) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(domain);

    private static FrozenSet<string> After(char mark, int length) =>
        Lines.Where(line => line[0] == mark).Select(line => line[length..]).ToFrozenSet(StringComparer.Ordinal);
}
