using PocFunctions.Pipeline.Reading;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Answers;

/// <summary>Somebody slips other data under an application: its applicant can see it before the code is typed.</summary>
public class AppliedDataTests
{
    [Fact]
    public async Task The_page_shows_what_was_applied_for_masked_and_the_mail_carries_none_of_it()
    {
        await using var host = new PipelineHost();
        await host.ApplyAsync(SampleForm.Filled with
        {
            PrimaryContact = PersonContact.Empty with { Name = "Mallory", Emails = ["mallory@slipped-in.example"] },
        });
        var mail = host.Mail.LastTo(SampleForm.TeamEmail);

        var page = await host.ShowVerifyAsync(RecordingMailProvider.TokenIn(mail));

        Assert.Contains("M***", page.Body, StringComparison.Ordinal);
        Assert.Contains("m***@slipped-in.example", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Mallory", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("slipped-in", mail.Text + mail.Html, StringComparison.Ordinal);
    }
}
