using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>Forms that were stored and never asked to be read.</summary>
public class FormRescueTests
{
    [Fact]
    public async Task In_a_healthy_system_it_finds_nothing_and_does_with_the_hours_that_are_over()
    {
        await using var host = new PipelineHost();
        await host.SubmitAsync(SampleForm.Filled);
        await host.SettleAsync();
        host.Clock.SetUtcNow(PipelineHost.Start.AddHours(3));

        Assert.Equal(0, await RescueAsync(host));

        Assert.Equal(new DateTime(2026, 1, 5, 12, 0, 0, DateTimeKind.Utc), await WatermarkAsync(host));
    }

    [Fact]
    public async Task A_form_is_found_once_it_is_no_longer_on_its_way()
    {
        await using var host = new PipelineHost();
        await LoseAsync(host);

        host.Clock.Advance(FormRescue.Patience - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RescueAsync(host));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await RescueAsync(host));

        await AssertAllReadAsync(host, 1);
    }

    [Fact]
    public async Task A_form_stored_just_after_its_hour_ended_is_found()
    {
        await using var host = new PipelineHost();

        // Received at the end of an hour; the rescue runs; only then is it stored, and its message lost.
        var received = new DateTimeOffset(2026, 1, 5, 9, 59, 59, TimeSpan.Zero);
        host.Clock.SetUtcNow(received.AddSeconds(2));
        await RescueAsync(host);
        host.Clock.SetUtcNow(received.AddSeconds(40));
        var bytes = SampleForm.Json(SampleForm.Filled);
        await host.RawForms.SaveAsync(
            new RawForm(new RawFormInfo(SubmissionId.New(received).Key, "application/json", Channels.Http, received, RawForm.Sha256Of(bytes)), bytes),
            PipelineHost.Cancellation);

        await PassHoursAsync(host, 3);

        await AssertAllReadAsync(host, 1);
    }

    [Fact]
    public async Task No_pause_of_the_timer_loses_a_form()
    {
        await using var host = new PipelineHost();
        await RescueAsync(host);
        for (var day = 0; day < 90; day += 10)
        {
            await LoseAsync(host);
            host.Clock.Advance(TimeSpan.FromDays(10));
        }

        // Three runs, as one run does a month of hours.
        for (var run = 0; run < 4; run++)
        {
            await RescueAsync(host);
        }

        await AssertAllReadAsync(host, 9);
    }

    [Fact]
    public async Task A_form_whose_messages_failed_is_sent_again_until_it_is_read()
    {
        await using var host = new PipelineHost();
        await host.SubmitAsync(SampleForm.Filled);
        host.Effects.Down.Add(Door.Tables);
        await host.SettleAsync();
        Assert.Single(host.Queues.Poison);
        host.Effects.Down.Clear();

        await PassHoursAsync(host, 1);

        await AssertAllReadAsync(host, 1);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_given_up_after_a_week_and_holds_up_no_other()
    {
        await using var host = new PipelineHost();
        await LoseAsync(host);

        // Nobody reads what the rescue sends, hour after hour.
        var sent = 0;
        for (var hour = 0; hour < 24 * 10; hour++)
        {
            sent += await RescueAsync(host);
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        // Each hour of the week after its own, and once more when that is over.
        Assert.Equal((24 * 7) + 1, sent);
        Assert.Equal(SubmissionId.HourOf(PipelineHost.Start.AddHours((24 * 10) - 1)), await WatermarkAsync(host));
    }

    [Fact]
    public async Task A_thousand_unreadable_forms_do_not_hide_one_of_another_hour()
    {
        await using var host = new PipelineHost(("Intake:PerAddressPerMinute", "10000"));
        host.Effects.Down.Add(Door.Queues);
        for (var number = 0; number <= 1000; number++)
        {
            await host.SubmitAsync([.. "unreadable "u8, .. BitConverter.GetBytes(number)]);
        }

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.SubmitAsync(SampleForm.Filled);
        host.Effects.Down.Clear();
        host.Clock.Advance(FormRescue.Patience);

        Assert.Equal(1001, await RescueAsync(host));
        Assert.Contains(host.Queues.Waiting, message => message.Text.Contains("2026/01/05/10/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_rescues_at_once_move_the_watermark_once()
    {
        await using var host = new PipelineHost();
        host.Clock.Advance(TimeSpan.FromHours(5));

        await Task.WhenAll(RescueAsync(host), RescueAsync(host));

        Assert.Single(host.Effects.Log, "move watermark");
    }

    private static async Task LoseAsync(PipelineHost host)
    {
        host.Effects.Down.Add(Door.Queues);
        Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled)).Status);
        host.Effects.Down.Clear();
    }

    private static async Task PassHoursAsync(PipelineHost host, int hours)
    {
        for (var minute = 0; minute < 60 * hours; minute += 5)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            await RescueAsync(host);
            await host.SettleAsync();
        }
    }

    private static async Task AssertAllReadAsync(PipelineHost host, int forms)
    {
        await host.SettleAsync();
        Assert.Equal(forms, host.RawForms.All.Count);
        Assert.Equal(forms, host.Submissions.All.Count);
        Assert.Equal(0, await RescueAsync(host));
    }

    private static Task<int> RescueAsync(PipelineHost host) => host.Get<FormRescue>().RunAsync(PipelineHost.Cancellation);

    private static async Task<DateTime> WatermarkAsync(PipelineHost host) =>
        (await host.Submissions.FindWatermarkAsync(PipelineHost.Cancellation))!.Value;
}
