namespace PocFunctions.Pipeline.Registry;

/// <summary>Section <c>Registry</c>.</summary>
internal sealed class RegistrySettings
{
    /// <summary>How long an application may stay unproven before it expires.</summary>
    internal static readonly TimeSpan ApplicationLifetime = TimeSpan.FromDays(14);

    /// <summary>How many different operators must approve: 1 or 2.</summary>
    public int ApprovalsRequired { get; set; } = 1;

    internal IEnumerable<string> Problems()
    {
        if (ApprovalsRequired is not (1 or 2))
        {
            yield return "Registry:ApprovalsRequired must be 1 or 2.";
        }
    }
}
