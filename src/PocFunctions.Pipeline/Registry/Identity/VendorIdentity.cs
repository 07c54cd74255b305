using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Who a form says its vendor is, in the forms that are compared.</summary>
/// <param name="Name">The <see cref="OrganizationKey"/>; empty where the form has no name that can be seen.</param>
/// <param name="NameSkeletons">What the name looks like: one, seldom two; none where there is no name.</param>
/// <param name="Domains">The registrable domains of the team's addresses, without those where anybody can have a mailbox.</param>
/// <param name="Warnings">What an operator should know of the name and the domains themselves.</param>
internal sealed record VendorIdentity(
    string Name,
    IReadOnlyList<string> NameSkeletons,
    IReadOnlyList<IdentityDomain> Domains,
    IReadOnlyList<IdentityWarning> Warnings)
{
    internal static VendorIdentity Of(ContactForm form)
    {
        string name = OrganizationKey.Of(form.Team.OrganizationName);
        IdentityDomain[] domains =
        [
            .. form.Team.Emails.Select(EmailDomain.RegistrableOf).OfType<string>().Distinct()
                .Where(static domain => !PublicMailDomains.Contains(domain)).Select(IdentityDomain.Of),
        ];
        return new VendorIdentity(name, Identity.NameSkeletons.Of(name), domains, [.. WarningsOf(form.Team)]);
    }

    /// <summary>Whole domains, as the imitation may stand left of the registrable one.</summary>
    private static IEnumerable<IdentityWarning> WarningsOf(TeamContact team)
    {
        IEnumerable<string> labels = team.Emails.Select(EmailDomain.HostOf).OfType<string>()
            .Select(DomainDisplay.Decode).SelectMany(MixedScripts.Find).Distinct();
        return MixedScripts.Find(team.OrganizationName)
            .Select(static word => new IdentityWarning(LookAlikeReasons.MixedScripts, "team.organizationName", word))
            .Concat(labels.Select(static label => new IdentityWarning(LookAlikeReasons.MixedScripts, "team.email", label)));
    }
}

/// <summary>A registrable domain of a vendor.</summary>
/// <param name="Name">The domain, in lower-case ASCII.</param>
/// <param name="Skeletons">What it looks like in Unicode: one, seldom two.</param>
internal sealed record IdentityDomain(string Name, IReadOnlyList<string> Skeletons)
{
    internal static IdentityDomain Of(string domain) => new(domain, Skeleton.AllOf(DomainDisplay.Decode(domain)));
}

/// <summary>Something about a name or domain that calls for an operator's eyes.</summary>
/// <param name="Code">One of <see cref="LookAlikeReasons"/>.</param>
/// <param name="Field">The field it was found in, by the API's name.</param>
/// <param name="Text">The word or label found.</param>
internal sealed record IdentityWarning(string Code, string Field, string Text);
