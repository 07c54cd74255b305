using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Answers;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Mailing.Content;
using PocFunctions.Pipeline.Mailing.Providers;
using PocFunctions.Pipeline.Operations;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Pipeline.Settings;
using PocFunctions.Pipeline.Storage;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline;

/// <summary>Puts the whole pipeline together; both runtimes call this and nothing else.</summary>
public static class PipelineServices
{
    private const long MaxRequestBodySize = 100L * 1024 * 1024;

    /// <summary>
    /// Registers every station. Settings are checked when the host starts: wrong or missing ones stop it with a
    /// <see cref="SettingsException"/> that names each. A <see cref="TimeProvider"/> registered before wins over the
    /// system's; an <see cref="OutboxDirectory"/> registered before offers the Outbox.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPocPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);

        // The worker's own limit is lower than the platform's 100 MiB and answers 500: our limits are to answer, with 413.
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize);

        // The framework's lines for each answer come through the worker under the function's name, past host.json's filter.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        return services.AddSettings(configuration).AddStores().AddStations().AddPages();
    }

    private static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        var unreadable = new UnreadableSettings();
        var mailing = unreadable.Read<MailingSettings>(configuration, "Mailing");
        mailing.Smtp = unreadable.Read<SmtpSettings>(configuration, "Smtp");
        var reconfirmation = unreadable.Read<ReconfirmationSettings>(configuration, "Reconfirmation");
        reconfirmation.VendorsPerRun = mailing.PerRun;
        var operators = new OperatorSettings();
        configuration.Bind(operators);
        return services
            .AddSingleton(configuration)
            .AddSingleton(StorageSettings.From(configuration))
            .AddSingleton(SiteSettings.From(configuration))
            .AddSingleton(unreadable.Read<IntakeSettings>(configuration, "Intake"))
            .AddSingleton(unreadable.Read<RegistrySettings>(configuration, "Registry"))
            .AddSingleton(reconfirmation)
            .AddSingleton(mailing)
            .AddSingleton(operators)
            .AddSingleton(unreadable)
            .AddHostedService<SettingsCheck>();
    }

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<StorageClients>()
        .AddHostedService<StorageSetup>()
        .AddSingleton<IRawForms, BlobRawForms>()
        .AddSingleton<IMessageQueues, StorageQueues>()
        .AddSingleton<IVendors, TableVendors>()
        .AddSingleton<ISubmissions, TableSubmissions>()
        .AddSingleton<IDueIndex, TableDueIndex>()
        .AddSingleton<IClaims, TableClaims>()
        .AddSingleton<IMailCounts, TableMailCounts>()
        .AddSingleton<ClaimTaking>()
        .AddSingleton<VendorUpdates>();

    private static IServiceCollection AddStations(this IServiceCollection services) => services
        .AddSingleton<HttpDoor>()
        .AddSingleton<IWebStation, Assets>()
        .AddSingleton(provider => new AddressThrottle(
            provider.GetRequiredService<IntakeSettings>().PerAddressPerMinute, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<SubmissionIntake>()
        .AddSingleton<SubmissionDoor>()
        .AddSingleton<SubmissionStatus>()
        .AddSingleton<BlankForm>()
        .AddSingleton<Matching>()
        .AddSingleton<AcceptedForms>()
        .AddSingleton<FormRegistration>()
        .AddSingleton<FormRescue>()
        .AddSingleton<IIntakeStation, IntakeStation>()
        .AddSingleton<ReconfirmationRun>()
        .AddSingleton<VendorReconfirmation>()
        .AddSingleton<IReconfirmationStation, ReconfirmationStation>()
        .AddSingleton<MailCaps>()
        .AddSingleton<MailComposer>()
        .AddSingleton(MailProvider)
        .AddSingleton<MailSender>()
        .AddSingleton<IMailingStation, MailingStation>()
        .AddSingleton<Verification>()
        .AddSingleton<Confirmation>()
        .AddSingleton<ContactCorrection>()
        .AddSingleton<ConfirmEndpoint>()
        .AddSingleton<Objection>()
        .AddSingleton<ContactCheck>()
        .AddSingleton<IAnswersStation, AnswersStation>()
        .AddSingleton<OperatorAccess>()
        .AddSingleton<VendorViewer>()
        .AddSingleton<ChangeActs>()
        .AddSingleton<OperatorApi>()
        .AddSingleton<ChangeApi>()
        .AddSingleton<Health>()
        .AddSingleton<IOperationsStation, OperationsStation>();

    private static IServiceCollection AddPages(this IServiceCollection services)
    {
        // Configuring WebEncoderOptions alone does not reach Razor components; without this, Japanese comes out as entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();

        // Razor components bring data protection along; nothing here is protected by it, so it keeps no keys on disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services;
    }

    private static IMailProvider MailProvider(IServiceProvider services)
    {
        var settings = services.GetRequiredService<MailingSettings>();
        return settings.Kind switch
        {
            MailProviderKind.Outbox => new OutboxProvider(services.GetRequiredService<OutboxDirectory>(), settings),
            MailProviderKind.Smtp => new SmtpProvider(settings),
            _ => throw new SettingsException([.. settings.Problems(outboxOffered: false)]),
        };
    }
}
