using PocFunctions.Pipeline.RawForms;

namespace PocFunctions.Pipeline.Registry;

/// <summary>Ids of vendors as they come from outside.</summary>
internal static class VendorIds
{
    private const int Length = 32;

    internal static bool Is(string text) => Hex.Is(text, Length);
}
