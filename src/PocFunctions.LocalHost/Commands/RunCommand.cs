using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PocFunctions.LocalHost.Azurite;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.LocalHost.Outbox;
using PocFunctions.Pipeline;
using PocFunctions.Pipeline.Mailing;

namespace PocFunctions.LocalHost.Commands;

/// <summary>Runs the register: storage, functions, outbox page, until told to stop.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        WebApplicationBuilder builder = FunctionHost.CreateBuilder();
        builder.Configuration.AddLocalSettings(arguments);

        // What can go wrong for want of a free port or directory goes wrong before anything is installed or started.
        using DataDirectory data = DataDirectory.Hold(builder.Configuration["data"]!);
        IReadOnlyList<string> urls = ListenAddresses.Resolve(builder.Configuration["urls"]!);

        // Ends after the functions: those still running while the host stops need their storage.
        await using AzuriteServer? azurite = await StartStorageAsync(builder.Configuration, data, stop);
        string? operatorKey = LocalSettings.AddForThisRun(builder.Configuration, urls, data);
        string masterKey = builder.Configuration["Local:MasterKey"] is { Length: > 0 } given ? given : RandomKey.Next();

        await using WebApplication app = Build(builder, urls, masterKey);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            // Someone was quicker between our look at the port and now.
            throw ListenAddresses.Taken(string.Join(';', urls), exception);
        }

        await StartMessage.WriteAsync(Console.Out, urls, azurite?.Endpoints, operatorKey, masterKey);
        return await WaitForEndAsync(app, azurite, stop);
    }

    private static async Task<AzuriteServer?> StartStorageAsync(ConfigurationManager settings, DataDirectory data, CancellationToken stop)
    {
        if (!string.IsNullOrEmpty(settings[LocalSettings.Storage]))
        {
            return null;
        }

        AzuriteServer azurite = await AzuriteServer.StartAsync(data.Azurite, Console.Out, stop);
        settings[LocalSettings.Storage] = azurite.Endpoints.ConnectionString;
        return azurite;
    }

    private static WebApplication Build(WebApplicationBuilder builder, IReadOnlyList<string> urls, string masterKey)
    {
        ConfigurationManager settings = builder.Configuration;
        HostJson hostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json"));
        builder.Logging.AddConfiguration(hostJson.Logging).AddConfiguration(settings.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        builder.Services.AddSingleton<TimeProvider>(new OffsetTimeProvider(LocalSettings.ClockOffset(settings)));
        builder.Services.AddSingleton(new OutboxDirectory(settings["Outbox:Directory"]!));
        builder.Services.AddPocPipeline(settings);
        FunctionHost.AddFunctions(builder, typeof(RunCommand).Assembly.GetExportedTypes(), hostJson, masterKey, [.. urls]);

        WebApplication app = builder.Build();
        FunctionHost.MapFunctions(app);
        OutboxEndpoints.Map(app, new OutboxFolder(settings["Outbox:Directory"]!));
        return app;
    }

    private static async Task<int> WaitForEndAsync(WebApplication app, AzuriteServer? azurite, CancellationToken stop)
    {
        Task stopped = app.WaitForShutdownAsync(stop);
        if (azurite is null || await Task.WhenAny(stopped, azurite.Ended) == stopped)
        {
            await stopped;
            return 0;
        }

        await app.StopAsync(CancellationToken.None);
        throw new StartException("Azurite, the storage emulator, has ended by itself; start LocalHost again.");
    }
}
