using PocFunctions.LocalHost.Queues;
using PocFunctions.Tests.LocalHost.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Queues;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{\"v\":1}")]
    [InlineData("氏名 𠮷")]
    public void Base64_of_utf8_is_read(string text) => Assert.Equal(text, MessageText.Decode(QueueProbe.Base64(text)));

    [Theory]
    [InlineData("{\"v\":1}")]
    [InlineData("abc")]
    [InlineData("/w==")]
    public void Anything_else_is_no_text(string body) => Assert.Null(MessageText.Decode(body));
}
