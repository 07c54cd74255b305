using System.Collections.Frozen;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Domains whose mailboxes anybody can have; they never say who somebody is.</summary>
internal static class PublicMailDomains
{
    private static readonly FrozenSet<string> Domains = DataLines.Of("public-mail-domains").ToFrozenSet(StringComparer.Ordinal);

    /// <param name="domain">A registrable domain, in lower-case ASCII.</param>
    internal static bool Contains(string domain) => Domains.Contains(domain);
}
