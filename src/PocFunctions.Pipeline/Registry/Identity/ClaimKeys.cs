using System.Security.Cryptography;
using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>A name or domain as the table <c>Claims</c> holds it.</summary>
/// <param name="Key">SHA-256 (lower-case hex) of the kind, a line feed and a skeleton: the equal and the look-alike have one key.</param>
/// <param name="Kind">One of <see cref="ClaimKinds"/>.</param>
/// <param name="Exact">The name key or domain itself, which tells an equal holder from a look-alike.</param>
internal sealed record Claim(string Key, string Kind, string Exact);

/// <summary>The kinds of things that are claimed.</summary>
internal static class ClaimKinds
{
    internal const string Name = "name";
    internal const string Domain = "domain";
}

/// <summary>The claims that a vendor makes, or that stand in its way: one point read each finds the holder.</summary>
internal static class ClaimKeys
{
    /// <summary>
    /// One claim for the name and one for each domain, usually; two where something looks different in small and in capital letters
    /// (<see cref="Skeleton.AllOf"/>). Where two of the vendor's own domains look alike, the first stands for both.
    /// </summary>
    internal static IReadOnlyList<Claim> Of(VendorIdentity identity)
    {
        IEnumerable<Claim> names = identity.NameSkeletons.Select(skeleton => Claim(ClaimKinds.Name, skeleton, identity.Name));
        IEnumerable<Claim> domains = identity.Domains
            .SelectMany(static domain => domain.Skeletons.Select(skeleton => Claim(ClaimKinds.Domain, skeleton, domain.Name)));
        return [.. names.Concat(domains).DistinctBy(static claim => claim.Key)];
    }

    private static Claim Claim(string kind, string skeleton, string exact) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{skeleton}"))), kind, exact);
}
