using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Operations;

/// <summary>A change request's id as operators meet it: the vendor's id and the request's, 64 hex digits.</summary>
/// <param name="VendorId">The vendor it would change.</param>
/// <param name="ChangeId">The request.</param>
internal readonly record struct ChangeAddress(string VendorId, string ChangeId)
{
    private const int Half = 32;

    public override string ToString() => VendorId + ChangeId;

    internal static bool TryParse(string text, out ChangeAddress address)
    {
        address = default;
        if (text.Length != 2 * Half || !VendorIds.Is(text[..Half]) || !VendorIds.Is(text[Half..]))
        {
            return false;
        }

        address = new ChangeAddress(text[..Half], text[Half..]);
        return true;
    }
}
