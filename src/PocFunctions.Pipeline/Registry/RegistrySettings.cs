namespace PocFunctions.Pipeline.Registry;

/// <summary>Section <c>Registry</c>.</summary>
internal sealed class RegistrySettings
{
    /// <summary>How long an application may stay unproven before it expires.</summary>
    internal static readonly TimeSpan ApplicationLifetime = TimeSpan.FromDays(14);

    private static readonly TimeSpan LongestCoolingOff = TimeSpan.FromDays(30);

    /// <summary>How many different operators must approve: 1 or 2.</summary>
    public int ApprovalsRequired { get; set; } = 1;

    /// <summary>How long a change of an e-mail address waits for an objection, once the old contacts were told.</summary>
    public TimeSpan CoolingOff { get; set; } = TimeSpan.FromDays(3);

    internal IEnumerable<string> Problems()
    {
        if (ApprovalsRequired is not (1 or 2))
        {
            yield return "Registry:ApprovalsRequired must be 1 or 2.";
        }

        if (CoolingOff < TimeSpan.Zero || CoolingOff > LongestCoolingOff)
        {
            yield return "Registry:CoolingOff must be a time span from 00:00:00 to 30.00:00:00.";
        }
    }
}
