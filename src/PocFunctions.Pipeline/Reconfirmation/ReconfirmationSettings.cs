namespace PocFunctions.Pipeline.Reconfirmation;

/// <summary>Whom a step of the cycle turns to.</summary>
internal enum StepTarget
{
    /// <summary>A mail to the team address.</summary>
    Team,

    /// <summary>Mails to the team and the primary contact.</summary>
    TeamAndPrimaryContact,

    /// <summary>An operator is asked to telephone.</summary>
    Operator,

    /// <summary>The vendor counts as unresponsive; the cycle is over.</summary>
    Unresponsive,
}

/// <summary>A step of the cycle.</summary>
internal sealed class ReconfirmationStep
{
    /// <summary>How long after the beginning of the cycle.</summary>
    public TimeSpan After { get; set; }

    public StepTarget To { get; set; }
}

/// <summary>Section <c>Reconfirmation</c>.</summary>
internal sealed class ReconfirmationSettings
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(3650);

    /// <summary>How long a confirmation holds.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How many vendors one run of the timer takes up at most: the setting <c>Mailing:PerRun</c>, as each may cause a mail.</summary>
    internal int VendorsPerRun { get; set; } = 1600;

    /// <summary>The steps of a cycle, in order. Empty means the standard ones.</summary>
    public List<ReconfirmationStep> Steps { get; } = [];

    /// <summary>What is done when no steps are set.</summary>
    internal static IReadOnlyList<ReconfirmationStep> StandardSteps { get; } =
    [
        new() { After = TimeSpan.Zero, To = StepTarget.Team },
        new() { After = TimeSpan.FromDays(7), To = StepTarget.Team },
        new() { After = TimeSpan.FromDays(14), To = StepTarget.TeamAndPrimaryContact },
        new() { After = TimeSpan.FromDays(21), To = StepTarget.Operator },
        new() { After = TimeSpan.FromDays(60), To = StepTarget.Unresponsive },
    ];

    internal IReadOnlyList<ReconfirmationStep> StepsInForce => Steps.Count == 0 ? StandardSteps : Steps;

    internal IEnumerable<string> Problems()
    {
        if (Interval <= TimeSpan.Zero || Interval > LongestInterval)
        {
            yield return "Reconfirmation:Interval must be a time span above zero and at most 3650 days, e.g. 180.00:00:00.";
        }

        var steps = StepsInForce;
        for (var step = 0; step < steps.Count; step++)
        {
            if (step == 0 ? steps[step].After != TimeSpan.Zero : steps[step].After <= steps[step - 1].After)
            {
                yield return $"Reconfirmation:Steps:{step}:After must be {(step == 0 ? "00:00:00" : "later than the step before it")}.";
            }

            if (!Enum.IsDefined(steps[step].To))
            {
                yield return $"Reconfirmation:Steps:{step}:To must be one of {string.Join(", ", Enum.GetNames<StepTarget>())}.";
            }

        }

        if (steps.ToList().FindIndex(step => step.To == StepTarget.Unresponsive) != steps.Count - 1)
        {
            yield return "Reconfirmation:Steps must end with the step to Unresponsive, and hold it only there.";
        }
    }
}
