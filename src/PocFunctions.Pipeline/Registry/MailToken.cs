using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// The secret in a mail's link: the vendor's id, which only finds the partition, and 256 random bits, in base64url. It
/// exists in the mail alone; storage knows SHA-256 of it.
/// </summary>
internal readonly record struct MailToken
{
    private const int VendorIdBytes = 16;
    private const int SecretBytes = 32;
    private const int TextLength = (VendorIdBytes + SecretBytes) / 3 * 4;
    private const int CodeLimit = 1_000_000;

    private MailToken(string text, string vendorId)
    {
        Text = text;
        VendorId = vendorId;
        Hash = HashOf(text);
    }

    /// <summary>The token as it stands in the link. Never to be stored or logged.</summary>
    internal string Text { get; }

    /// <summary>Where to look for what is kept of it.</summary>
    internal string VendorId { get; }

    /// <summary>SHA-256 of the token, hex.</summary>
    internal string Hash { get; }

    internal static MailToken Mint(string vendorId)
    {
        var bytes = new byte[VendorIdBytes + SecretBytes];
        Convert.FromHexString(vendorId, bytes, out _, out _);
        RandomNumberGenerator.Fill(bytes.AsSpan(VendorIdBytes));
        return new MailToken(Base64Url.EncodeToString(bytes), vendorId);
    }

    /// <summary>Six random digits, typed by a person: what a program that follows every link in a mail does not do.</summary>
    internal static string MintCode() => RandomNumberGenerator.GetInt32(CodeLimit).ToString("D6", CultureInfo.InvariantCulture);

    internal static bool TryParse([NotNullWhen(true)] string? text, out MailToken token)
    {
        token = default;
        Span<byte> bytes = stackalloc byte[VendorIdBytes + SecretBytes];
        if (text is not { Length: TextLength } || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != bytes.Length)
        {
            return false;
        }

        token = new MailToken(text, Convert.ToHexStringLower(bytes[..VendorIdBytes]));
        return true;
    }

    /// <summary>What is kept of a code: SHA-256 of token and code, so that the code means nothing without the token.</summary>
    internal string CodeHash(string code) => HashOf(Text + code);

    /// <summary>Whether a code is the one, in a time that does not tell how nearly.</summary>
    internal bool IsCode(string code, string codeHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeHash(code)), Encoding.ASCII.GetBytes(codeHash));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
