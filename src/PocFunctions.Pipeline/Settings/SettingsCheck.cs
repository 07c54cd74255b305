using Cronos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Operations;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Settings;

/// <summary>Wrong or missing settings: the host does not start. The message names each.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>Says what is wrong with several settings.</summary>
    /// <param name="problems">A sentence each, beginning with the setting's name.</param>
    public SettingsException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>A sentence for each wrong setting.</summary>
    public IReadOnlyList<string> Problems { get; }
}

/// <summary>Checks every setting before anything else starts.</summary>
internal sealed class SettingsCheck(
    IConfiguration configuration,
    StorageSettings storage,
    SiteSettings site,
    IntakeSettings intake,
    RegistrySettings registry,
    ReconfirmationSettings reconfirmation,
    MailingSettings mailing,
    OperatorSettings operators,
    UnreadableSettings unreadable,
    OutboxDirectory? outbox = null) : IHostedLifecycleService
{
    /// <summary>Settings named by the triggers themselves; their names are flat, as nested ones fail on Azure.</summary>
    private static readonly string[] Schedules = ["ReconfirmSchedule", "RescueSchedule"];

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        List<string> problems =
        [
            .. storage.Problems(),
            .. site.Problems(),
            .. unreadable.Or("Intake", intake.Problems()),
            .. unreadable.Or("Registry", registry.Problems()),
            .. unreadable.Or("Reconfirmation", reconfirmation.Problems()),
            .. unreadable.Or("Mailing", mailing.Problems(outbox is not null)),
            .. unreadable.Or("Smtp", mailing.Kind == MailProviderKind.Smtp ? mailing.Smtp.Problems() : []),
            .. operators.Problems(),
            .. Schedules.Where(name => !IsSchedule(configuration[name])).Select(name =>
                $"{name} must be a cron expression of six fields, seconds first, e.g. 0 */15 * * * *."),
        ];
        return problems.Count == 0 ? Task.CompletedTask : throw new SettingsException(problems);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsSchedule(string? expression) =>
        expression is not null && CronExpression.TryParse(expression, CronFormat.IncludeSeconds, out _);
}
