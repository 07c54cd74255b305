using PocFunctions.Pipeline.RawForms;

namespace PocFunctions.Pipeline.Operations;

/// <summary>What an operator may do; each role may also do what those before it may.</summary>
internal enum OperatorRole
{
    /// <summary>Look.</summary>
    Read,

    /// <summary>Act on vendors.</summary>
    Operate,

    /// <summary>Act on the whole: poison, the stop switch, the export of everything.</summary>
    Admin,
}

/// <summary>One entry of the setting <c>Operators</c>.</summary>
internal sealed class OperatorEntry
{
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the operator's key, 64 hex digits: the key itself is in no setting.</summary>
    public string KeySha256 { get; set; } = "";

    public string Role { get; set; } = "operate";

    internal OperatorRole? RoleKind => Enum.TryParse<OperatorRole>(Role, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;
}

/// <summary>The setting <c>Operators</c>.</summary>
internal sealed class OperatorSettings
{
    private const int HashLength = 64;

    public List<OperatorEntry> Operators { get; } = [];

    internal IEnumerable<string> Problems()
    {
        if (Operators.Count == 0)
        {
            yield return "Operators:0:Name and Operators:0:KeySha256 are missing: without an operator nobody can approve a vendor.";
        }

        for (var index = 0; index < Operators.Count; index++)
        {
            var entry = Operators[index];
            if (string.IsNullOrWhiteSpace(entry.Name))
            {
                yield return $"Operators:{index}:Name is missing.";
            }

            if (!Hex.Is(entry.KeySha256.ToLowerInvariant(), HashLength))
            {
                yield return $"Operators:{index}:KeySha256 must be the SHA-256 of the operator's key in 64 hex digits.";
            }

            if (entry.RoleKind is null)
            {
                yield return $"Operators:{index}:Role must be read, operate or admin.";
            }
        }

        // Two entries of one name could approve for each other.
        if (Operators.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Operators.Count
            || Operators.Select(entry => entry.KeySha256).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Operators.Count)
        {
            yield return "Operators: each name and each key may stand there once.";
        }
    }
}
