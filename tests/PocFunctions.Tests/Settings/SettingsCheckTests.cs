using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PocFunctions.Pipeline;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Settings;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Settings;

/// <summary>The whole graph of services, and every setting: wrong ones stop the start and are named.</summary>
public class SettingsCheckTests
{
    // Which settings are changed, and the beginnings of the sentences said of them, one a line; none where the start goes well.
    private static readonly Dictionary<string, ((string, string?)[] Changes, string[] Named)> Rows = new()
    {
        ["as they are"] = ([], []),
        ["no storage"] = ([("RegistryStorage", null)], ["RegistryStorage is missing"]),
        ["blank storage"] = ([("RegistryStorage", "  ")], ["RegistryStorage is missing"]),
        ["storage that is no connection string"] = ([("RegistryStorage", "somewhere")], ["RegistryStorage must be"]),
        ["storage without an account"] = ([("RegistryStorage", "AccountKey=a2V5")], ["RegistryStorage must be"]),
        ["storage by identity"] = (Identity("https://x.blob.example/", "https://x.queue.example/", "https://x.table.example/"), []),
        ["storage by identity, half"] = (Identity("https://x.blob.example/", null, null), ["RegistryStorage is missing"]),
        ["storage by identity without https"] = (Identity("http://x.blob.example/", "https://x.queue.example/", "https://x.table.example/"), ["RegistryStorage is missing"]),
        ["no PublicUrl"] = ([("PublicUrl", null)], ["PublicUrl must be"]),
        ["PublicUrl without scheme"] = ([("PublicUrl", "contacts.example.org")], ["PublicUrl must be"]),
        ["PublicUrl without https"] = ([("PublicUrl", "http://contacts.example.org")], ["PublicUrl must be"]),
        ["PublicUrl with a query"] = ([("PublicUrl", "https://contacts.example.org/?a=b")], ["PublicUrl must be"]),
        ["PublicUrl on loopback"] = ([("PublicUrl", "http://127.0.0.1:7071")], []),
        ["no centre"] = ([("Centre:Name", " "), ("Centre:Address", null)], ["Centre:Name is missing", "Centre:Address must be"]),
        ["no provider"] = ([("Mailing:Provider", null)], ["Mailing:Provider must be one of Outbox, Smtp"]),
        ["unknown provider"] = ([("Mailing:Provider", "Pigeon")], ["Mailing:Provider must be one of Outbox, Smtp"]),
        ["outbox where none is offered"] = ([("Mailing:Provider", "Outbox")], ["Mailing:Provider is Outbox, which only LocalHost offers"]),
        ["no sender"] = ([("Mailing:From", null)], ["Mailing:From must be"]),
        ["a sender that is no address"] = ([("Mailing:From", "the office")], ["Mailing:From must be"]),
        ["too few per run"] = ([("Mailing:PerRun", "15")], ["Mailing:PerRun must be"]),
        ["a word per run"] = ([("Mailing:PerRun", "many")], ["Mailing: Failed to convert configuration value 'many' at 'Mailing:PerRun'"]),
        ["no mail server"] = ([("Smtp:Host", null)], ["Smtp:Host is missing", "Smtp:Security may be None only"]),
        ["a port that is none"] = ([("Smtp:Port", "0")], ["Smtp:Port must be"]),
        ["a port in words"] = ([("Smtp:Port", "submission")], ["Smtp: Failed to convert configuration value 'submission' at 'Smtp:Port'"]),
        ["unknown security"] = ([("Smtp:Security", "Ssl3")], ["Smtp:Security must be one of StartTls, Tls, None"]),
        ["no security to another machine"] = ([("Smtp:Host", "mail.centre.example")], ["Smtp:Security may be None only"]),
        ["a user without password"] = ([("Smtp:User", "office")], ["Smtp:User and Smtp:Password"]),
        ["a password without user"] = ([("Smtp:Password", "secret")], ["Smtp:User and Smtp:Password"]),
        ["three approvals"] = ([("Registry:ApprovalsRequired", "3")], ["Registry:ApprovalsRequired must be"]),
        ["no submissions"] = ([("Intake:PerAddressPerMinute", "0")], ["Intake:PerAddressPerMinute must be"]),
        ["no interval"] = ([("Reconfirmation:Interval", "00:00:00")], ["Reconfirmation:Interval must be"]),
        ["an interval in words"] = ([("Reconfirmation:Interval", "half a year")], ["Reconfirmation: Failed to convert configuration value 'half a year' at 'Reconfirmation:Interval'"]),
        ["a misspelt name in the cycle"] = ([("Reconfirmation:Intervall", "90.00:00:00")], ["Reconfirmation: "]),
        ["a first step that waits"] = (Steps(("1.00:00:00", "Team"), ("2.00:00:00", "Unresponsive")), ["Reconfirmation:Steps:0:After must be 00:00:00"]),
        ["steps in no order"] = (Steps(("0", "Team"), ("7", "Team"), ("7", "Unresponsive")), ["Reconfirmation:Steps:2:After must be later"]),
        ["steps without end"] = (Steps(("0", "Team"), ("7", "Operator")), ["Reconfirmation:Steps must end with"]),
        ["steps past the end"] = (Steps(("0", "Team"), ("7", "Unresponsive"), ("9", "Unresponsive")), ["Reconfirmation:Steps must end with"]),
        ["a step to nobody"] = (Steps(("0", "Team"), ("7", "Nobody"), ("9", "Unresponsive")), ["Reconfirmation: Failed to convert configuration value 'Nobody' at 'Reconfirmation:Steps:1:To'"]),
        ["a step at no time"] = (Steps(("0", "Team"), ("soon", "Team"), ("9", "Unresponsive")), ["Reconfirmation: Failed to convert configuration value 'soon' at 'Reconfirmation:Steps:1:After'"]),
        ["a step to a number"] = (Steps(("0", "Team"), ("7", "9"), ("9", "Unresponsive")), ["Reconfirmation:Steps:1:To must be one of"]),
        ["steps of one's own"] = (Steps(("0", "TeamAndPrimaryContact"), ("30", "Operator"), ("90", "Unresponsive")), []),
        ["no schedules"] = ([("ReconfirmSchedule", null), ("RescueSchedule", null)], ["ReconfirmSchedule must be", "RescueSchedule must be"]),
        ["a schedule of five fields"] = ([("ReconfirmSchedule", "*/15 * * * *")], ["ReconfirmSchedule must be"]),
        ["a schedule that never comes"] = ([("RescueSchedule", "0 0 0 31 13 *")], ["RescueSchedule must be"]),
        ["no operator"] = (Without("Operators:0:Name", "Operators:0:KeySha256", "Operators:1:Name", "Operators:1:KeySha256", "Operators:1:Role",
            "Operators:2:Name", "Operators:2:KeySha256", "Operators:2:Role"), ["Operators:0:Name and Operators:0:KeySha256 are missing"]),
        ["an operator without name"] = ([("Operators:0:Name", " ")], ["Operators:0:Name is missing"]),
        ["an operator with the key itself"] = ([("Operators:1:KeySha256", "my key")], ["Operators:1:KeySha256 must be"]),
        ["an operator of no role"] = ([("Operators:0:Role", "root")], ["Operators:0:Role must be"]),
        ["two operators of one name"] = ([("Operators:1:Name", "FIRST")], ["Operators: each name and each key"]),
        ["two operators of one key"] = ([("Operators:1:KeySha256", PipelineSettings.Good()["Operators:0:KeySha256"]!.ToUpperInvariant())], ["Operators: each name and each key"]),
        ["several"] = (
            [("PublicUrl", null), ("Centre:Name", null), ("Mailing:PerRun", "x"), ("Registry:ApprovalsRequired", "0"), ("RescueSchedule", "x"), ("Operators:0:Role", "x"), ("Operators:2:Name", "")],
            ["PublicUrl must be", "Centre:Name is missing", "Registry:ApprovalsRequired must be", "Mailing: Failed", "Operators:0:Role must be", "Operators:2:Name is missing", "RescueSchedule must be"]),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Settings_are_checked_before_anything_starts(string what)
    {
        var (changes, named) = Rows[what];
        await using var app = Build(changes);

        var failure = await Record.ExceptionAsync(() => CheckAsync(app));

        if (named.Length == 0)
        {
            Assert.Null(failure);
            return;
        }

        var problems = Assert.IsType<SettingsException>(failure).Problems;
        Assert.Equal(named.Length, problems.Count);
        Assert.All(named, (beginning, number) => Assert.StartsWith(beginning, problems[number], StringComparison.Ordinal));
        Assert.Equal(string.Join(Environment.NewLine, problems), failure.Message);
    }

    [Fact]
    public async Task No_complaint_repeats_a_key()
    {
        await using var app = Build(("RegistryStorage", "AccountName=x;AccountKey=secret"), ("Operators:0:KeySha256", "secret"));

        var failure = await Assert.ThrowsAsync<SettingsException>(() => CheckAsync(app));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_trigger_class_can_be_made()
    {
        using var app = Build();
        var triggers = typeof(IntakeFunctions).Assembly.GetTypes()
            .Where(type => type is { Namespace: "PocFunctions", IsClass: true } && type.Name.EndsWith("Functions", StringComparison.Ordinal)).ToList();

        Assert.All(triggers, type => Assert.NotNull(ActivatorUtilities.CreateInstance(app.Services, type)));
        Assert.Superset(
            new HashSet<Type> { typeof(IntakeFunctions), typeof(AnswersFunctions), typeof(MailingFunctions), typeof(ReconfirmationFunctions), typeof(OperationsFunctions), typeof(AssetsFunctions) },
            triggers.ToHashSet());
    }

    [Fact]
    public async Task The_outbox_is_taken_where_it_is_offered()
    {
        var builder = NewBuilder();
        builder.Services.AddSingleton(new OutboxDirectory("outbox")).AddPocPipeline(PipelineSettings.With(("Mailing:Provider", "Outbox")));
        await using var app = builder.Build();

        Assert.IsType<PocFunctions.Pipeline.Mailing.Providers.OutboxProvider>(app.Services.GetRequiredService<IMailProvider>());
        Assert.Null(await Record.ExceptionAsync(() => CheckAsync(app)));
    }

    // Every hosted service is made, as the host makes them all before it asks the first for anything.
    private static Task CheckAsync(WebApplication app) =>
        app.Services.GetServices<IHostedService>().ToList().OfType<SettingsCheck>().Single().StartingAsync(TestContext.Current.CancellationToken);

    private static WebApplication Build(params IEnumerable<(string, string?)> changes)
    {
        var builder = NewBuilder();
        builder.Services.AddPocPipeline(PipelineSettings.With(changes));
        return builder.Build();
    }

    private static WebApplicationBuilder NewBuilder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        return builder;
    }

    private static (string, string?)[] Identity(string? blobs, string? queues, string? tables) =>
    [
        ("RegistryStorage", null), ("RegistryStorage:blobServiceUri", blobs), ("RegistryStorage:queueServiceUri", queues), ("RegistryStorage:tableServiceUri", tables),
    ];

    private static (string, string?)[] Steps(params (string After, string To)[] steps) =>
        [.. steps.SelectMany((step, number) => new (string, string?)[] { ($"Reconfirmation:Steps:{number}:After", step.After), ($"Reconfirmation:Steps:{number}:To", step.To) })];

    private static (string, string?)[] Without(params string[] names) => [.. names.Select(name => (name, (string?)null))];
}
