using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>An operator, known by its key.</summary>
internal sealed record Operator(string Name, OperatorRole Role);

/// <summary>Says which operator a call comes from, and whether it may do what it asks.</summary>
internal sealed class OperatorAccess(OperatorSettings settings)
{
    internal const string KeyHeader = "x-operator-key";

    internal static Problem KeyMissing { get; } = new("operator-key-missing", 401, new BilingualText(
        "オペレーターキーがないか、正しくありません。ヘッダー x-operator-key に指定してください。",
        "The operator key is missing or wrong. Give it in the header x-operator-key."));

    internal static Problem RoleTooLow { get; } = new("role-too-low", 403, new BilingualText(
        "この操作の権限がありません。",
        "Your role does not allow this."));

    private readonly (Operator Operator, byte[] KeyHash)[] _operators =
    [
        .. settings.Operators
            .Where(entry => entry.RoleKind is not null)
            .Select(entry => (new Operator(entry.Name, entry.RoleKind!.Value), Encoding.ASCII.GetBytes(entry.KeySha256.ToLowerInvariant()))),
    ];

    /// <returns>The operator, or what keeps the call out.</returns>
    internal (Operator? Operator, Problem? Problem) Check(HttpRequest request, OperatorRole role)
    {
        var key = request.Headers[KeyHeader].ToString();
        var hash = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        Operator? found = null;
        foreach (var (known, keyHash) in _operators)
        {
            // Every key is compared, so that the time tells nothing.
            found = CryptographicOperations.FixedTimeEquals(hash, keyHash) ? known : found;
        }

        return found is null ? (null, KeyMissing) : found.Role < role ? (null, RoleTooLow) : (found, null);
    }
}
