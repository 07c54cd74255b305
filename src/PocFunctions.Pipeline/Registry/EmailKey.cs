using System.Security.Cryptography;
using System.Text;

namespace PocFunctions.Pipeline.Registry;

/// <summary>An e-mail address as an index and a queue may know it: SHA-256 in hex, never the address.</summary>
internal static class EmailKey
{
    internal static string Of(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("email\n" + email.Trim().ToLowerInvariant())));
}
