using PocFunctions.Pipeline.Queues;
using Xunit;

namespace PocFunctions.Tests.Queues;

/// <summary>
/// The text of queue messages is pinned: messages of an older version wait in queues while a newer one is deployed.
/// </summary>
public class MessageTextTests
{
    private const string Form = """{"form":"2026/01/05/09/5f","v":1}""";
    private const string Due = """{"vendorId":"0a","dueKey":"20260105093000-0a","v":1}""";
    private const string Mail = """{"vendorId":"0a","mailId":"1b","v":1}""";

    [Fact]
    public void Messages_are_written_as_ever()
    {
        Assert.Equal(Form, MessageText.Write(new FormMessage("2026/01/05/09/5f")));
        Assert.Equal(Due, MessageText.Write(new ReconfirmMessage("0a", "20260105093000-0a")));
        Assert.Equal(Mail, MessageText.Write(new MailMessage("0a", "1b")));
    }

    [Fact]
    public void Messages_are_read_as_ever()
    {
        Assert.Equal(new FormMessage("2026/01/05/09/5f"), MessageText.Read<FormMessage>(Form, message => message.V));
        Assert.Equal(new ReconfirmMessage("0a", "20260105093000-0a"), MessageText.Read<ReconfirmMessage>(Due, message => message.V));
        Assert.Equal(new MailMessage("0a", "1b"), MessageText.Read<MailMessage>(Mail, message => message.V));
    }

    [Theory]
    [InlineData("""{"vendorId":"0a","mailId":"1b","v":2}""")]
    [InlineData("""{"vendorId":"0a","mailId":"1b","v":0}""")]
    [InlineData("""{"vendorId":"0a","mailId":"1b","v":1,"priority":"high"}""")]
    [InlineData("""{"vendorId":"0a","v":1}""")]
    [InlineData("""{"vendorId":null,"mailId":"1b","v":1}""")]
    [InlineData("""{"vendorId":"0a","mailId":["1b"],"v":1}""")]
    [InlineData("""{"vendorId":"0a","mailId":"\ud800","v":1}""")]
    [InlineData("""[{"vendorId":"0a","mailId":"1b","v":1}]""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("vendor 0a")]
    public void What_is_no_message_of_a_known_version_is_refused_without_repeating_it(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => MessageText.Read<MailMessage>(text, message => message.V));
        Assert.Equal("This is not a version 1 MailMessage.", refusal.Message);
        Assert.Null(refusal.InnerException);
    }
}
