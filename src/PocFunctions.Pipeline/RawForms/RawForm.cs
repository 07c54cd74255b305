using System.Security.Cryptography;

namespace PocFunctions.Pipeline.RawForms;

/// <summary>How a form came in.</summary>
internal static class Channels
{
    internal const string Http = "http";
}

/// <summary>What is kept beside the bytes of a raw form.</summary>
/// <param name="Key">Its name in the system.</param>
/// <param name="MediaType">The Content-Type it was declared with, parameters included.</param>
/// <param name="Channel">How it came in, one of <see cref="Channels"/>.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hex.</param>
internal sealed record RawFormInfo(FormKey Key, string MediaType, string Channel, DateTimeOffset ReceivedAt, string Sha256);

/// <summary>A submission exactly as it was received: the evidence.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Bytes">The body, byte for byte.</param>
internal sealed record RawForm(RawFormInfo Info, ReadOnlyMemory<byte> Bytes)
{
    internal static string Sha256Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
