using Microsoft.Extensions.Configuration;

namespace PocFunctions.Tests.LocalHost.Support;

internal static class TestSettings
{
    public static IConfiguration Of(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value)).Build();
}
