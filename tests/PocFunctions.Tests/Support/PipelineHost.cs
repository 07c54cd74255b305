using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using PocFunctions.Pipeline;
using PocFunctions.Pipeline.Answers;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Mailing;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>
/// The whole pipeline in one process: the real stations as they are put together for both runtimes, with ports in memory
/// and a clock that only a test moves.
/// </summary>
internal sealed class PipelineHost : IAsyncDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    // A message is delivered a few times and a mail tried twice; whatever goes on longer would go on for ever.
    private const int MaxDeliveries = 10_000;

    private readonly WebApplication _host;

    internal PipelineHost(params IEnumerable<(string Name, string? Value)> settings)
    {
        RawForms = new MemoryRawForms(Effects, Clock);
        Submissions = new MemorySubmissions(Effects);
        Vendors = new MemoryVendors(Effects);
        DueIndex = new MemoryDueIndex(Effects);
        Claims = new MemoryClaims(Effects);
        Queues = new MemoryQueues(Effects, Clock);
        Mail = new RecordingMailProvider(Effects);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = true);
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddPocPipeline(PipelineSettings.With(settings))
            .Replace(ServiceDescriptor.Singleton<IRawForms>(RawForms))
            .Replace(ServiceDescriptor.Singleton<ISubmissions>(Submissions))
            .Replace(ServiceDescriptor.Singleton<IVendors>(Vendors))
            .Replace(ServiceDescriptor.Singleton<IDueIndex>(DueIndex))
            .Replace(ServiceDescriptor.Singleton<IClaims>(Claims))
            .Replace(ServiceDescriptor.Singleton<IMailCounts>(new MemoryMailCounts(Effects)))
            .Replace(ServiceDescriptor.Singleton<IMessageQueues>(Queues))
            .Replace(ServiceDescriptor.Singleton<IMailProvider>(Mail));
        _host = builder.Build();
    }

    internal FakeTimeProvider Clock { get; } = new(Start);

    internal Effects Effects { get; } = new();

    internal MemoryRawForms RawForms { get; }

    internal MemorySubmissions Submissions { get; }

    internal MemoryVendors Vendors { get; }

    internal MemoryDueIndex DueIndex { get; }

    internal MemoryClaims Claims { get; }

    internal MemoryQueues Queues { get; }

    internal RecordingMailProvider Mail { get; }

    /// <summary>What handlers threw, in order.</summary>
    internal List<Exception> Failures { get; } = [];

    internal IServiceProvider Services => _host.Services;

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Delivers every message that is visible, and those that these cause, until none is.</summary>
    internal async Task DrainAsync()
    {
        for (var deliveries = 0; Queues.Take() is { } message; deliveries++)
        {
            Assert.True(deliveries < MaxDeliveries, "The queues never come to rest.");
            await DeliverAsync(message);
        }
    }

    /// <summary>Drains, and lets the time pass that hidden messages need, until no message is left at all.</summary>
    internal async Task SettleAsync()
    {
        await DrainAsync();
        for (var rounds = 0; Queues.NextAt is { } next; rounds++)
        {
            Assert.True(rounds < MaxDeliveries, "The queues never come to rest.");
            Clock.SetUtcNow(next);
            await DrainAsync();
        }
    }

    /// <summary>Lets the reconfirmation timer fire and everything it causes happen.</summary>
    internal async Task ReconfirmAsync()
    {
        await Get<IReconfirmationStation>().RunAsync(Cancellation);
        await SettleAsync();
    }

    /// <summary>Lets the rescue timer fire.</summary>
    internal Task RescueAsync() => Get<IIntakeStation>().RescueAsync(Cancellation);

    /// <summary>Lets time pass, with the timer firing once a day, as a healthy one does at least.</summary>
    internal async Task PassDaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await ReconfirmAsync();
        }
    }

    private async Task DeliverAsync(WaitingMessage message)
    {
        try
        {
            await (message.Queue switch
            {
                MemoryQueues.Forms => Get<IIntakeStation>().ReadFormAsync(message.Text, Cancellation),
                MemoryQueues.Checks => Get<IAnswersStation>().AnswerCheckAsync(message.Text, Cancellation),
                MemoryQueues.Reconfirm => Get<IReconfirmationStation>().ReconfirmVendorAsync(message.Text, Cancellation),
                _ => Get<IMailingStation>().SendAsync(message.Text, Cancellation),
            });
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            Failures.Add(failure);
            Queues.GiveBack(message);
        }
    }
}
