using System.Globalization;

namespace PocFunctions.Pipeline.Registry;

/// <summary>An entry of the due index: a time and a vendor.</summary>
/// <param name="VendorId">The vendor to look at.</param>
/// <param name="Key">Time and vendor; sorts by time.</param>
internal sealed record DueEntry(string VendorId, string Key)
{
    /// <summary>The index is read in this many parts, so that no part grows hot or long.</summary>
    internal const int Shards = 16;

    private const string TimeFormat = "yyyyMMddHHmmss";

    /// <summary>The part of the index the vendor belongs to: the first digit of its (random) id.</summary>
    internal int Shard => int.Parse(VendorId.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    internal static DueEntry At(DateTimeOffset time, string vendorId) => new(vendorId, KeyAt(time) + "-" + vendorId);

    /// <summary>Sorts after every key of an earlier second and before every key of this one.</summary>
    internal static string KeyAt(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
