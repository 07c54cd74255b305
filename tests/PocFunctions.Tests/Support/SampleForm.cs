using System.Text;
using System.Text.Json;
using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Tests.Support;

/// <summary>A form as a vendor might fill it.</summary>
internal static class SampleForm
{
    internal const string TeamEmail = "psirt@vendor.example";
    internal const string PersonEmail = "hanako@vendor.example";

    internal static ContactForm Filled { get; } = new(
        true,
        new TeamContact("株式会社サンプル製品", [TeamEmail], "03-1234-5678", "+81312345678", "東京都千代田区\n1-2-3"),
        new PersonContact("髙橋 花子", "品質保証部", "部長", [PersonEmail], "03-1234-5679", "+81312345679", ""),
        []);

    internal static ContactForm Named(string organization) =>
        Filled with { Team = Filled.Team with { OrganizationName = organization } };

    /// <summary>The <c>form</c> object, as <c>application/json</c> brings it.</summary>
    internal static byte[] Json(ContactForm form) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(form, JsonSerializerOptions.Web));
}
