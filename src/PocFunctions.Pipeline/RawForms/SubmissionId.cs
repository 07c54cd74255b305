using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PocFunctions.Pipeline.RawForms;

/// <summary>
/// The id in a submission's address, <c>yyyyMMddHH-</c> and 128 random bits in hex: whoever has it may see the status.
/// Storage, queues and logs know only its hash (<see cref="FormKey"/>), from which it cannot be got back.
/// </summary>
internal readonly record struct SubmissionId
{
    private const string HourFormat = "yyyyMMddHH";
    private const int SecretBytes = 16;

    private SubmissionId(DateTime hour, string value)
    {
        Value = value;
        Key = new FormKey(hour, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(value))));
    }

    /// <summary>The id itself. Never to be stored or logged.</summary>
    internal string Value { get; }

    /// <summary>What the rest of the system knows the submission by.</summary>
    internal FormKey Key { get; }

    internal static SubmissionId New(DateTimeOffset receivedAt) => From(receivedAt, RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>
    /// The id of a submission under an Idempotency-Key: a retry of the same bytes under the same key makes the same id
    /// without anything secret being stored, and nobody who lacks either can make it.
    /// </summary>
    internal static SubmissionId ForRetry(DateTimeOffset firstReceivedAt, string idempotencyKey, ReadOnlySpan<byte> sha256)
    {
        var derived = HMACSHA256.HashData(Encoding.ASCII.GetBytes("submission id\n" + idempotencyKey), sha256);
        return From(firstReceivedAt, derived.AsSpan(0, SecretBytes));
    }

    internal static bool TryParse([NotNullWhen(true)] string? text, out SubmissionId id)
    {
        id = default;
        if (text is null || text.Length <= HourFormat.Length || text[HourFormat.Length] != '-'
            || !Hex.Is(text.AsSpan(HourFormat.Length + 1), 2 * SecretBytes)
            || !DateTime.TryParseExact(text.AsSpan(0, HourFormat.Length), HourFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var hour))
        {
            return false;
        }

        id = new SubmissionId(hour, text);
        return true;
    }

    /// <summary>The hour under which a form received then is kept, UTC.</summary>
    internal static DateTime HourOf(DateTimeOffset receivedAt) => receivedAt.UtcDateTime.Date.AddHours(receivedAt.UtcDateTime.Hour);

    private static SubmissionId From(DateTimeOffset receivedAt, ReadOnlySpan<byte> secret)
    {
        var hour = HourOf(receivedAt);
        return new SubmissionId(hour, hour.ToString(HourFormat, CultureInfo.InvariantCulture) + "-" + Convert.ToHexStringLower(secret));
    }
}
