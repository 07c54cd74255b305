using System.Security.Cryptography;
using System.Text;

namespace PocFunctions.LocalHost.Hosting;

/// <summary>Keys for one run.</summary>
internal static class RandomKey
{
    private const int Bytes = 32;

    /// <summary>256 random bits in hex: nothing in it needs escaping in an address or a shell.</summary>
    public static string Next() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The form in which settings hold an operator's key.</summary>
    public static string Sha256(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
