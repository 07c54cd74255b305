using PocFunctions.LocalHost.Hosting;
using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Hosting;

public sealed class HostJsonTests
{
    [Fact]
    public void The_apps_own_file_is_read_as_the_platform_reads_it()
    {
        HostJson hostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json"));

        Assert.Equal("", hostJson.RoutePrefix);
        Assert.Equal(
            new QueueOptions
            {
                BatchSize = 16,
                NewBatchThreshold = 8,
                MaxDequeueCount = 5,
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                MaxPollingInterval = TimeSpan.FromSeconds(2),
            },
            hostJson.Queues);
        Assert.Equal("Warning", hostJson.Logging["logLevel:Microsoft.AspNetCore"]);
    }

    [Fact]
    public void What_it_does_not_say_is_the_platforms_default()
    {
        HostJson hostJson = HostJson.Read(TestSettings.Of());

        Assert.Equal("api", hostJson.RoutePrefix);
        Assert.Equal((16, 8, 5), (hostJson.Queues.BatchSize, hostJson.Queues.NewBatchThreshold, hostJson.Queues.MaxDequeueCount));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromMinutes(1)), (hostJson.Queues.VisibilityTimeout, hostJson.Queues.MaxPollingInterval));
    }

    [Theory]
    [InlineData("batchSize", "0")]
    [InlineData("batchSize", "33")]
    [InlineData("batchSize", "many")]
    [InlineData("newBatchThreshold", "-1")]
    [InlineData("maxDequeueCount", "0")]
    [InlineData("visibilityTimeout", "-00:00:01")]
    [InlineData("visibilityTimeout", "8.00:00:00")]
    [InlineData("maxPollingInterval", "00:00:00.05")]
    public void A_value_that_cannot_be_used_is_named(string name, string value)
    {
        var exception = Assert.Throws<StartException>(() => HostJson.Read(TestSettings.Of(($"extensions:queues:{name}", value))));

        Assert.Contains(name, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_missing_or_no_json_is_named()
    {
        using var folder = new TemporaryFolder();
        string broken = folder.File("broken.json");
        File.WriteAllText(broken, "{");

        Assert.Contains(broken, Assert.Throws<StartException>(() => HostJson.Load(broken)).Message, StringComparison.Ordinal);
        Assert.Throws<StartException>(() => HostJson.Load(folder.File("none.json")));
    }
}
