using System.Globalization;

namespace PocFunctions.Pipeline.RawForms;

/// <summary>The name of a raw form inside the system: the hour it came in and the SHA-256 of its id, in hex.</summary>
/// <param name="Hour">The hour it was received, UTC.</param>
/// <param name="Hash">SHA-256 of the submission's id, 64 lower-case hex digits.</param>
internal readonly record struct FormKey(DateTime Hour, string Hash)
{
    private const string HourPath = "yyyy'/'MM'/'dd'/'HH";
    private const int HashLength = 64;

    /// <summary><c>yyyy/MM/dd/HH/&lt;hash&gt;</c>: hour by hour, so that a rescue can account for every one of them.</summary>
    internal string BlobName => Prefix(Hour) + Hash;

    internal static string Prefix(DateTime hour) => hour.ToString(HourPath, CultureInfo.InvariantCulture) + "/";

    internal static bool TryParse(string blobName, out FormKey key)
    {
        key = default;
        var slash = blobName.LastIndexOf('/');
        if (slash < 0 || !Hex.Is(blobName.AsSpan(slash + 1), HashLength)
            || !DateTime.TryParseExact(blobName.AsSpan(0, slash), HourPath, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var hour))
        {
            return false;
        }

        key = new FormKey(hour, blobName[(slash + 1)..]);
        return true;
    }
}
