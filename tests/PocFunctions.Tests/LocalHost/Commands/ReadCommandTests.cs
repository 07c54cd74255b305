using System.Text;
using System.Text.Json;
using PocFunctions.LocalHost.Commands;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Reading;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private static readonly ContactForm Filled = ContactForm.Empty with
    {
        Consent = true,
        Team = ContactForm.Empty.Team with { OrganizationName = "サンプル電機株式会社", Emails = ["psirt@denki.example"], Telephone = "03-1234-5678" },
        PrimaryContact = ContactForm.Empty.PrimaryContact with { Name = "山田 太郎", Emails = ["taro@denki.example"] },
    };

    private readonly TestFolder _folder = new();

    public ReadCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_accepted_form_with_its_charset_and_lines()
    {
        string file = _folder.Add("form.txt", Encoding.GetEncoding("iso-2022-jp").GetBytes(Text(Filled)));

        (int exitCode, JsonElement read) = await ReadAsync(file);

        Assert.Equal(0, exitCode);
        Assert.Equal("accepted", read.GetProperty("state").GetString());
        Assert.Equal("text/plain", read.GetProperty("mediaType").GetString());
        Assert.Equal("iso-2022-jp", read.GetProperty("charset").GetString(), ignoreCase: true);
        Assert.Equal("サンプル電機株式会社", read.GetProperty("form").GetProperty("team").GetProperty("organizationName").GetString());
        Assert.Empty(read.GetProperty("issues").EnumerateArray());
        int line = read.GetProperty("lines").GetProperty("team.organizationName").GetInt32();
        Assert.Contains("サンプル電機株式会社", Text(Filled).Split('\n')[line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_form_is_read_all_the_same()
    {
        string file = _folder.Add("form.txt", Text(Filled with { Team = Filled.Team with { Emails = ["psirt at denki"] } }));

        (int exitCode, JsonElement read) = await ReadAsync(file);

        Assert.Equal(1, exitCode);
        Assert.Equal("rejected", read.GetProperty("state").GetString());
        JsonElement issue = read.GetProperty("issues").EnumerateArray().First(issue => issue.GetProperty("code").GetString() == "team.email.invalid");
        Assert.True(issue.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public async Task The_extension_says_the_media_type_and_the_option_says_otherwise()
    {
        string file = _folder.Add("form.JSON", """{"consent": true, "team": {"organizationName": "Denki"}}""");

        (_, JsonElement read) = await ReadAsync(file);
        (_, JsonElement asText) = await ReadAsync(file, "--media-type", "text/plain; charset=utf-8");

        Assert.Equal("Denki", read.GetProperty("form").GetProperty("team").GetProperty("organizationName").GetString());
        Assert.Equal("text/plain; charset=utf-8", asText.GetProperty("mediaType").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there() => await Assert.ThrowsAsync<UsageException>(() => ReadAsync(Path.Combine(_folder.Name, "none.txt")));

    [Fact]
    public async Task A_folder() => await Assert.ThrowsAsync<UsageException>(() => ReadAsync(_folder.Name));

    [Fact]
    public async Task A_file_larger_than_the_register_takes()
    {
        string file = _folder.Add("large.txt", new byte[SubmissionLimits.FormBytes + 1]);

        UsageException misuse = await Assert.ThrowsAsync<UsageException>(() => ReadAsync(file));

        Assert.Contains(SubmissionLimits.FormBytesInWords, misuse.Message, StringComparison.Ordinal);
    }

    private static string Text(ContactForm form) => FormTemplate.Filled("Example Centre", "centre@centre.example", form);

    private static async Task<(int ExitCode, JsonElement Read)> ReadAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        int exitCode = await ReadCommand.RunAsync(arguments, output, TestContext.Current.CancellationToken);
        return (exitCode, JsonSerializer.Deserialize<JsonElement>(output.ToArray()));
    }
}
