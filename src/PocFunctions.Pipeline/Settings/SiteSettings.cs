using Microsoft.Extensions.Configuration;

namespace PocFunctions.Pipeline.Settings;

/// <summary>What the product calls itself to the outside: <c>PublicUrl</c>, <c>Centre:Name</c>, <c>Centre:Address</c>.</summary>
internal sealed class SiteSettings
{
    /// <summary>Where vendors reach this, without a trailing slash: the beginning of every link in a mail.</summary>
    internal string PublicUrl { get; private init; } = "";

    /// <summary>The coordination centre's name.</summary>
    internal string CentreName { get; private init; } = "";

    /// <summary>The e-mail address to which the centre's forms are sent.</summary>
    internal string CentreAddress { get; private init; } = "";

    internal static SiteSettings From(IConfiguration configuration) => new()
    {
        PublicUrl = configuration["PublicUrl"]?.TrimEnd('/') ?? "",
        CentreName = configuration["Centre:Name"] ?? "",
        CentreAddress = configuration["Centre:Address"] ?? "",
    };

    internal IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url)
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return "PublicUrl must be an absolute https address (http only on loopback), e.g. https://contacts.example.org.";
        }

        if (string.IsNullOrWhiteSpace(CentreName))
        {
            yield return "Centre:Name is missing: the name of the coordination centre, as vendors know it.";
        }

        if (!MimeKit.MailboxAddress.TryParse(CentreAddress, out _))
        {
            yield return "Centre:Address must be the e-mail address that forms are sent to.";
        }
    }
}
