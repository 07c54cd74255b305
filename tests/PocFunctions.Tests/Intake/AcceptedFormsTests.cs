using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>Forms for one application, one after the other and all at once.</summary>
public class AcceptedFormsTests
{
    [Fact]
    public async Task The_same_data_again_link_the_submission_and_send_no_mail()
    {
        await using var host = new PipelineHost();
        var first = await host.SendAsync(SampleForm.Filled);
        var second = await host.SendAsync(SampleForm.Filled);

        Assert.Equal(1, host.OnlyVendor.Revision);
        Assert.Equal(2, host.Mail.Sent.Count);
        await host.ProveAsync(SampleForm.TeamEmail);
        Assert.Equal("awaitingApproval", await host.StateOfAsync(first));
        Assert.Equal("awaitingApproval", await host.StateOfAsync(second));
    }

    [Fact]
    public async Task Other_data_must_prove_themselves_anew_and_the_old_links_are_no_longer_good()
    {
        await using var host = new PipelineHost();
        var first = await host.SendAsync(SampleForm.Filled);
        var old = host.Mail.LastTo(SampleForm.TeamEmail);
        await host.ProveAsync(SampleForm.PersonEmail);

        var second = await host.SendAsync(ChangeSteps.Telephoned);

        Assert.Equal(2, host.OnlyVendor.Revision);
        Assert.Empty(host.OnlyVendor.ProvenEmails);
        Assert.Equal(4, host.Mail.Sent.Count);
        Assert.Equal(404, (await host.VerifyAsync(RecordingMailProvider.TokenIn(old), RecordingMailProvider.CodeIn(old))).Status);

        await host.ProveAsync(SampleForm.TeamEmail);
        Assert.Equal("awaitingVerification", await host.StateOfAsync(first));
        Assert.Equal("awaitingApproval", await host.StateOfAsync(second));
        await host.ApproveAsync(host.OnlyVendor);
        Assert.Equal("expired", await host.StateOfAsync(first));
        Assert.Equal("registered", await host.StateOfAsync(second));
    }

    [Fact]
    public async Task An_expired_application_is_revived_by_the_same_form()
    {
        await using var host = new PipelineHost();
        var first = await host.SendAsync(SampleForm.Filled);
        await host.PassDaysAsync(14);
        Assert.Equal("expired", await host.StateOfAsync(first));

        var second = await host.SendAsync(SampleForm.Filled);
        await host.ProveAsync(SampleForm.TeamEmail);

        Assert.Equal(VendorState.AwaitingApproval, host.OnlyVendor.State);
        Assert.Equal("awaitingApproval", await host.StateOfAsync(second));
        Assert.Equal(200, (await host.ApproveAsync(host.OnlyVendor)).Status);
        Assert.Equal("expired", await host.StateOfAsync(first));
    }

    [Fact]
    public async Task A_message_that_comes_twice_makes_one_application()
    {
        await using var host = new PipelineHost();
        await host.SubmitAsync(SampleForm.Filled);
        host.Queues.Double();

        await host.SettleAsync();

        Assert.Equal(1, host.OnlyVendor.Revision);
        Assert.Single(host.OnlyVendor.Submissions);
        Assert.Equal(2, host.Mail.Sent.Count);
        Assert.Empty(host.Failures);
    }

    [Fact]
    public async Task Of_fifty_submissions_at_once_one_application_is_made_and_each_sender_hears_of_it()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "1000"));
        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.SubmitAsync(SampleForm.Filled)));
        List<WaitingMessage> messages = [];
        while (host.Queues.Take() is { } message)
        {
            messages.Add(message);
        }

        await Task.WhenAll(messages.Select(async message =>
        {
            try
            {
                await host.Get<IIntakeStation>().ReadFormAsync(message.Text, PipelineHost.Cancellation);
            }
            catch (TimeoutException)
            {
                // Others were faster every time: the message comes again.
                host.Queues.GiveBack(message);
            }
        }));
        await host.SettleAsync();

        Assert.Equal(50, messages.Count);
        Assert.Empty(host.Queues.Poison);
        Assert.Equal(1, host.OnlyVendor.Revision);
        Assert.Equal([SampleForm.TeamEmail, SampleForm.PersonEmail], host.Mail.Sent.Select(mail => mail.To));
        foreach (var receipt in receipts)
        {
            Assert.Equal("awaitingVerification", await host.StateOfAsync(receipt.Json.GetProperty("id").GetString()!));
        }
    }
}
