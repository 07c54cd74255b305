using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.Tests.LocalHost.Support;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Hosting;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("urls", "http://127.0.0.1:7071")]
    [InlineData("data", ".local")]
    [InlineData("Mailing:Provider", "Outbox")]
    [InlineData("Registry:ApprovalsRequired", "1")]
    [InlineData("Registry:CoolingOff", "3.00:00:00")]
    [InlineData("Reconfirmation:Interval", "180.00:00:00")]
    [InlineData("Local:ClockOffset", "00:00:00")]
    public void A_setting_that_nobody_set_has_its_default(string name, string expected) => Assert.Equal(expected, Settings()[name]);

    [Theory]
    [InlineData("Centre:Name")]
    [InlineData("Centre:Address")]
    [InlineData("Mailing:From")]
    [InlineData("Mailing:PerAddressPerDay")]
    [InlineData("Mailing:PerDomainPerDay")]
    [InlineData("Mailing:PerRun")]
    [InlineData("ReconfirmSchedule")]
    [InlineData("RescueSchedule")]
    [InlineData("Intake:PerAddressPerMinute")]
    public void Every_other_setting_has_some_default(string name) => Assert.False(string.IsNullOrWhiteSpace(Settings()[name]));

    [Fact]
    public void The_command_line_wins()
    {
        ConfigurationManager settings = Settings("--Mailing:Provider", "Smtp", "--data=elsewhere");

        Assert.Equal(("Smtp", "elsewhere"), (settings["Mailing:Provider"], settings["data"]));
    }

    [Theory]
    [InlineData("-x", "-x", "y")]
    [InlineData("stray", "--data", "x", "stray")]
    [InlineData("--data", "--data")]
    [InlineData("--", "--", "x")]
    public void An_argument_that_sets_nothing_is_named(string wrong, params string[] arguments)
    {
        var exception = Assert.Throws<StartException>(() => Settings(arguments));

        Assert.StartsWith($"'{wrong}' ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_this_run_knows_is_filled_in()
    {
        ConfigurationManager settings = Settings();
        using DataDirectory data = DataDirectory.Hold(_folder.Path);

        string key = LocalSettings.AddForThisRun(settings, ["http://127.0.0.1:1234"], data)!;

        Assert.Equal("http://127.0.0.1:1234", settings["PublicUrl"]);
        Assert.Equal(Path.Combine(_folder.Path, "outbox"), settings["Outbox:Directory"]);
        Assert.Equal(("local", "admin"), (settings["Operators:0:Name"], settings["Operators:0:Role"]));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))), settings["Operators:0:KeySha256"], ignoreCase: true);
        Assert.True(key.Length >= 32);
    }

    [Fact]
    public void What_somebody_set_stays()
    {
        ConfigurationManager settings = Settings(
            "--PublicUrl", "https://register.example", "--Outbox:Directory", "/mails", "--Operators:0:KeySha256", "abc", "--Operators:0:Role", "read");
        using DataDirectory data = DataDirectory.Hold(_folder.Path);

        Assert.Null(LocalSettings.AddForThisRun(settings, ["http://127.0.0.1:1234"], data));
        Assert.Equal(
            ("https://register.example", "/mails", "abc", "read"),
            (settings["PublicUrl"], settings["Outbox:Directory"], settings["Operators:0:KeySha256"], settings["Operators:0:Role"]));
    }

    [Fact]
    public void The_clock_offset_is_a_time_span()
    {
        Assert.Equal(TimeSpan.FromDays(181), LocalSettings.ClockOffset(TestSettings.Of(("Local:ClockOffset", "181.00:00:00"))));

        var exception = Assert.Throws<StartException>(() => LocalSettings.ClockOffset(TestSettings.Of(("Local:ClockOffset", "half a year"))));
        Assert.Contains("Local:ClockOffset", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_runs_ahead_by_the_offset()
    {
        DateTimeOffset before = DateTimeOffset.UtcNow;
        DateTimeOffset ahead = new OffsetTimeProvider(TimeSpan.FromDays(181)).GetUtcNow();

        Assert.InRange(ahead - before, TimeSpan.FromDays(181), TimeSpan.FromDays(181) + Waiting.Patience);
    }

    private static ConfigurationManager Settings(params string[] arguments)
    {
        var settings = new ConfigurationManager();
        settings.AddLocalSettings(arguments);
        return settings;
    }
}
