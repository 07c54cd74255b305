using PocFunctions.LocalHost.Commands;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Commands;

public sealed class CommandArgumentsTests
{
    [Theory]
    [InlineData("--media-type", "text/plain", "a file")]
    [InlineData("a file", "--media-type", "text/plain")]
    [InlineData("a file", "--media-type=text/plain")]
    public void A_path_and_an_option_in_either_order(params string[] arguments)
    {
        CommandArguments given = CommandArguments.Parse(arguments, "file", "--media-type");

        Assert.Equal("a file", given.Path);
        Assert.Equal("text/plain", given.Options["--media-type"]);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("too", "one", "two")]
    [InlineData("'--other'", "one", "--other", "x")]
    [InlineData("--url", "one", "--url")]
    [InlineData("--url", "one", "--url", "")]
    [InlineData("--url", "one", "--url=a", "--url=b")]
    public void What_is_wrong_is_named(string named, params string[] arguments)
    {
        UsageException misuse = Assert.Throws<UsageException>(() => CommandArguments.Parse(arguments, "file", "--url"));

        Assert.Contains(named, misuse.Message, StringComparison.Ordinal);
    }
}
