using PocFunctions.Pipeline.Intake;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>What a submission does to the stores, in which order, and what its sender is told when they fail.</summary>
public class SubmissionIntakeTests
{
    private const string Key = "0123456789abcdef";

    [Fact]
    public async Task The_bytes_are_durable_before_their_reading_is_asked_for()
    {
        await using var host = new PipelineHost();

        await host.SubmitAsync(SampleForm.Filled);

        Assert.Equal(["save raw form", "send forms"], host.Effects.Log);
        Assert.Equal(2, host.Effects.Calls);
    }

    [Fact]
    public async Task A_key_is_claimed_before_anything_is_stored()
    {
        await using var host = new PipelineHost();

        await host.SubmitAsync(SampleForm.Filled, Key);

        Assert.Equal(["claim key", "save raw form", "send forms"], host.Effects.Log);
    }

    [Fact]
    public async Task A_late_retry_rewinds_the_rescue_once_the_bytes_are_there()
    {
        await using var host = new PipelineHost();
        host.Effects.Down.Add(Door.Blobs);
        await host.SubmitAsync(SampleForm.Filled, Key);
        host.Effects.Down.Clear();
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Effects.Begin();

        await host.SubmitAsync(SampleForm.Filled, Key);

        // Rewound before, a rescue could pass the hour again before the form is in it.
        Assert.Equal(["claim key", "save raw form", "rewind watermark", "send forms"], host.Effects.Log);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(45)]
    [InlineData(60 * 24 * 3)]
    public async Task The_same_key_and_bytes_get_the_first_answer(int minutesLater)
    {
        await using var host = new PipelineHost();
        var first = await host.SubmitAsync(SampleForm.Filled, Key);
        await host.SettleAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(minutesLater));

        var again = await host.SubmitAsync(SampleForm.Filled, Key);
        await host.SettleAsync();

        Assert.Equal((202, first.Body), (again.Status, again.Body));
        Assert.Single(host.RawForms.All);
        Assert.Single(host.Submissions.All);
        Assert.Single(host.Vendors.All);
        Assert.Equal(2, host.Mail.Sent.Count);
    }

    [Fact]
    public async Task The_same_key_with_other_bytes_is_refused()
    {
        await using var host = new PipelineHost();
        await host.SubmitAsync(SampleForm.Filled, Key);

        var other = await host.SubmitAsync(SampleForm.Named("Another Inc."), Key);

        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.ProblemName));
        Assert.Single(host.RawForms.All);
    }

    [Fact]
    public async Task Another_key_or_none_makes_another_submission()
    {
        await using var host = new PipelineHost();

        var ids = new[]
        {
            await host.SubmitAsync(SampleForm.Filled, Key), await host.SubmitAsync(SampleForm.Filled, Key + "0"),
            await host.SubmitAsync(SampleForm.Filled), await host.SubmitAsync(SampleForm.Filled),
        }.Select(answer => answer.Json.GetProperty("id").GetString());

        Assert.Equal(4, ids.Distinct().Count());
        Assert.Equal(4, host.RawForms.All.Count);
    }

    [Fact]
    public async Task A_retry_after_the_rescue_went_by_is_rescued_all_the_same()
    {
        await using var host = new PipelineHost();
        host.Effects.Down.Add(Door.Blobs);
        Assert.Equal(503, (await host.SubmitAsync(SampleForm.Filled, Key)).Status);
        host.Effects.Down.Clear();
        host.Clock.Advance(TimeSpan.FromHours(5));
        await RescueAsync(host);
        host.Effects.Down.Add(Door.Queues);

        // The form goes under the hour of the first try, which the rescue has done with.
        Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled, Key)).Status);
        host.Effects.Down.Clear();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await RescueAsync(host);
        await host.SettleAsync();

        Assert.Single(host.Submissions.All);
    }

    [Fact]
    public async Task A_queue_that_is_down_costs_nothing_but_time()
    {
        await using var host = new PipelineHost();
        host.Effects.Down.Add(Door.Queues);

        var answer = await host.SubmitAsync(SampleForm.Filled);
        Assert.Equal(202, answer.Status);
        Assert.Empty(host.Queues.Waiting);
        host.Effects.Down.Clear();
        host.Clock.Advance(FormRescue.Patience);
        await RescueAsync(host);
        await host.SettleAsync();

        Assert.Single(host.Submissions.All);
        Assert.Equal(2, host.Mail.Sent.Count);
    }

    [Theory]
    [InlineData(Door.Blobs, null)]
    [InlineData(Door.Tables, Key)]
    public async Task A_store_that_is_down_is_no_202(string door, string? key)
    {
        await using var host = new PipelineHost();
        host.Effects.Down.Add(door);

        var answer = await host.SubmitAsync(SampleForm.Filled, key);

        Assert.Equal((503, "storage-unavailable", "30"), (answer.Status, answer.ProblemName, answer.Headers.RetryAfter.ToString()));
        Assert.Empty(host.Effects.Log);
    }

    [Fact]
    public async Task A_submission_without_a_key_needs_no_tables()
    {
        await using var host = new PipelineHost();
        host.Effects.Down.Add(Door.Tables);

        Assert.Equal(202, (await host.SubmitAsync(SampleForm.Filled)).Status);
    }

    private static Task RescueAsync(PipelineHost host) => host.Get<IIntakeStation>().RescueAsync(PipelineHost.Cancellation);
}
