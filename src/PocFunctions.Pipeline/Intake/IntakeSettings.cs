using Microsoft.Extensions.Configuration;

namespace PocFunctions.Pipeline.Intake;

/// <summary>Section <c>Intake</c>.</summary>
internal sealed class IntakeSettings
{
    /// <summary>How many submissions one address may post in a minute, on each instance.</summary>
    [ConfigurationKeyName("PerAddressPerMinute")]
    public int PerAddressPerMinute { get; set; } = 30;

    internal IEnumerable<string> Problems()
    {
        if (PerAddressPerMinute is not (>= 1 and <= 1_000_000))
        {
            yield return "Intake:PerAddressPerMinute must be between 1 and 1000000.";
        }
    }
}
