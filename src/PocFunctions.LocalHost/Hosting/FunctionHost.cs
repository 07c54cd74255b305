using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PocFunctions.LocalHost.Functions;
using PocFunctions.LocalHost.Http;
using PocFunctions.LocalHost.Queues;
using PocFunctions.LocalHost.Timers;

namespace PocFunctions.LocalHost.Hosting;

/// <summary>Puts the host of the functions together: Kestrel, queue listeners, timers, and the admin endpoint.</summary>
internal static class FunctionHost
{
    // The platform's own limits: 100 MiB for a body; functions have this long to finish when the host stops.
    private const long MaxRequestBodySize = 100 * 1024 * 1024;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A builder without the sources and services that a web application has by default and the platform has not.</summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = ShutdownTimeout;
            options.ServicesStopConcurrently = true;
        });
        return builder;
    }

    /// <summary>Adds all that fires the functions.</summary>
    /// <param name="builder">Its configuration is complete: triggers name settings in it.</param>
    /// <param name="functionTypes">The classes that hold the functions.</param>
    /// <param name="hostJson">The app's host.json.</param>
    /// <param name="masterKey">Opens functions that want a key, and the admin endpoint.</param>
    /// <param name="urls">Where to listen.</param>
    /// <exception cref="StartException">A function is not usable.</exception>
    public static void AddFunctions(
        WebApplicationBuilder builder, IEnumerable<Type> functionTypes, HostJson hostJson, string masterKey, params string[] urls)
    {
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });
        IServiceCollection services = builder.Services;
        services.AddSingleton(FunctionIndex.Build(functionTypes, builder.Configuration));
        services.AddSingleton(hostJson);
        services.AddSingleton(hostJson.Queues);
        services.AddSingleton(new MasterKey(masterKey));
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<InvocationRunner>();
        services.AddSingleton<TimerRuns>();
        services.AddSingleton<InvocationLifetime>();
        services.AddHostedService(provider => provider.GetRequiredService<InvocationLifetime>());
        services.AddHostedService<QueueService>();
        services.AddHostedService<TimerService>();
        services.AddSingleton<AdminEndpoint>();
    }

    /// <summary>Maps the functions' routes and the admin endpoint; what is mapped beside them carries <see cref="LocalEndpoint.Marker"/>.</summary>
    public static void MapFunctions(WebApplication app)
    {
        app.UseRouting();
        app.Use(LocalEndpoint.NotFoundForOthers);
        HttpFunctionEndpoints.Map(
            app, app.Services.GetRequiredService<FunctionIndex>(), app.Services.GetRequiredService<HostJson>().RoutePrefix);
        app.Services.GetRequiredService<AdminEndpoint>().Map(app);
    }
}
