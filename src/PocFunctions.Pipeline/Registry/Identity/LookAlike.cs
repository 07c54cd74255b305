namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Why one vendor may be another, or be taken for it.</summary>
/// <param name="Reason">One of <see cref="LookAlikeReasons"/>.</param>
/// <param name="Text">The name key, domain or word of the one asked about.</param>
/// <param name="Held">The name key or domain of the other; null where the text is suspicious by itself.</param>
internal sealed record LookAlike(string Reason, string Text, string? Held)
{
    /// <summary>All that speaks for two vendors being one or looking like one, equal things before likenesses.</summary>
    internal static IReadOnlyList<LookAlike> Compare(VendorIdentity asked, VendorIdentity held)
    {
        var found = new List<LookAlike>();
        if (asked.NameSkeletons.Intersect(held.NameSkeletons).Any() || (asked.Name.Length > 0 && asked.Name == held.Name))
        {
            found.Add(OfName(asked.Name, held.Name));
        }

        foreach (IdentityDomain domain in asked.Domains)
        {
            found.AddRange(held.Domains
                .Where(other => domain.Skeletons.Intersect(other.Skeletons).Any())
                .Select(other => OfDomain(domain.Name, other.Name)));
        }

        found.AddRange(asked.Warnings.Select(static warning => new LookAlike(warning.Code, warning.Text, null)));
        return [.. found.OrderBy(static alike => LookAlikeReasons.IsSame(alike.Reason) ? 0 : 1)];
    }

    /// <summary>What a claim says that was found under the key of one's own.</summary>
    /// <param name="own">The claim that was looked for.</param>
    /// <param name="heldExact">The <see cref="Claim.Exact"/> of the claim found.</param>
    internal static LookAlike Of(Claim own, string heldExact) =>
        own.Kind == ClaimKinds.Name ? OfName(own.Exact, heldExact) : OfDomain(own.Exact, heldExact);

    private static LookAlike OfName(string asked, string held) =>
        new(asked == held ? LookAlikeReasons.SameName : LookAlikeReasons.NameLooksAlike, asked, held);

    private static LookAlike OfDomain(string asked, string held) =>
        new(asked == held ? LookAlikeReasons.SameDomain : LookAlikeReasons.DomainLooksAlike, asked, held);
}

/// <summary>Reasons by the names the API and the history give them; they never change.</summary>
internal static class LookAlikeReasons
{
    internal const string SameName = "sameName";
    internal const string SameDomain = "sameDomain";
    internal const string NameLooksAlike = "nameLooksAlike";
    internal const string DomainLooksAlike = "domainLooksAlike";
    internal const string MixedScripts = "mixedScripts";

    /// <summary>Whether the reason is that something is equal: the same vendor, as far as the register can tell.</summary>
    internal static bool IsSame(string reason) => reason is SameName or SameDomain;
}
