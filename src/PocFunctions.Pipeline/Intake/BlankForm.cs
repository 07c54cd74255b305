using System.Text;
using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Settings;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Intake;

/// <summary><c>GET /form/poc.txt</c>: the blank text form with the centre's own name and address.</summary>
internal sealed class BlankForm(SiteSettings site)
{
    private static readonly Dictionary<string, string> Charsets = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "utf-8",
        ["utf-8"] = "utf-8",
        ["iso-2022-jp"] = "iso-2022-jp",
        ["shift_jis"] = "shift_jis",
    };

    private static Problem CharsetUnknown { get; } = new("charset-unknown", 400, new BilingualText(
        "charset は utf-8、iso-2022-jp、shift_jis のいずれかとしてください。",
        "charset must be utf-8, iso-2022-jp or shift_jis."));

    internal IResult Answer(HttpRequest request)
    {
        if (!Charsets.TryGetValue(request.Query["charset"].ToString(), out var charset))
        {
            return Web.Answer.Of(CharsetUnknown, request);
        }

        var text = FormTemplate.Blank(site.CentreName, site.CentreAddress);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)?.GetBytes(text) ?? Encoding.UTF8.GetBytes(text);
        return Web.Answer.Bytes(bytes, $"text/plain; charset={charset}");
    }
}
