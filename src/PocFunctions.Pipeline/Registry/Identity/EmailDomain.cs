using PocFunctions.Pipeline.Reading.Values;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>The domain of an e-mail address that one organization registered and owns.</summary>
internal static class EmailDomain
{
    /// <summary>
    /// The registrable domain (public suffix and one label more) in lower-case ASCII. Null where the address is malformed, or its
    /// domain is itself a public suffix and thus nobody's own.
    /// </summary>
    internal static string? RegistrableOf(string email)
    {
        if (HostOf(email) is not { } host)
        {
            return null;
        }

        int suffix = PublicSuffixes.LengthIn(host);
        if (suffix == host.Length)
        {
            return null;
        }

        int dot = host.LastIndexOf('.', host.Length - suffix - 2);
        return host[(dot + 1)..];
    }

    /// <summary>The whole domain, in lower-case ASCII; null where the address is malformed.</summary>
    internal static string? HostOf(string email) =>
        EmailAddress.Normalize(email) is { } normal ? normal[(normal.LastIndexOf('@') + 1)..] : null;
}
