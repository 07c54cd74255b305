using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using PocFunctions.EndToEndTests.Support;
using Xunit;

namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>
/// Nor by the time an answer takes. Two kinds of request are sent in turns, 500 of each, and their medians compared; how
/// much the medians of every other answer of one kind differ says what noise is. One storage call more or less would be
/// seen: it takes about a third of such an answer's time.
/// </summary>
public sealed class EnumerationByTime(EnumerationByTime.Register host) : IClassFixture<EnumerationByTime.Register>
{
    private const int Tries = 500;
    private const double Tolerance = 0.15;

    [Fact]
    public async Task What_happens_when_links_into_known_vendors_are_timed()
    {
        FilledForm known = FilledForm.New();
        string vendorId = await host.RegisterAsync(known);

        // The vendor's id follows from name and address, so an attacker can make the part of a token that finds the vendor.
        await AssertSameTimeAsync(
            () => Look.AtAsync(host.LocalHost, HttpMethod.Get, "verify/" + TokenInto(Convert.FromHexString(vendorId))),
            () => Look.AtAsync(host.LocalHost, HttpMethod.Get, "verify/" + TokenInto(RandomNumberGenerator.GetBytes(16))));
        await AssertSameTimeAsync(
            () => Look.AtAsync(host.LocalHost, HttpMethod.Post, "verify/" + TokenInto(Convert.FromHexString(vendorId)), "123456"),
            () => Look.AtAsync(host.LocalHost, HttpMethod.Post, "verify/" + TokenInto(RandomNumberGenerator.GetBytes(16)), "123456"));
    }

    [Fact]
    public async Task What_happens_when_the_status_of_a_probe_is_timed()
    {
        FilledForm known = FilledForm.New();
        await host.RegisterAsync(known);
        string probe = await host.SubmitAsync(known with { TeamEmail = $"psirt@{FilledForm.Word()}.example" });
        string application = await host.SubmitAsync(FilledForm.New());

        await AssertSameTimeAsync(
            () => Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + probe),
            () => Look.AtAsync(host.LocalHost, HttpMethod.Get, "submissions/" + application));
    }

    [Fact]
    public async Task What_happens_when_the_question_what_is_held_is_timed()
    {
        FilledForm known = FilledForm.New();
        await host.RegisterAsync(known);

        await AssertSameTimeAsync(() => CheckAsync(known.TeamEmail), () => CheckAsync($"psirt@{FilledForm.Word()}.example"));
    }

    private async Task CheckAsync(string email)
    {
        using var content = new FormUrlEncodedContent([new("email", email)]);
        using HttpResponseMessage answer = await host.LocalHost.Client.PostAsync("check", content, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task AssertSameTimeAsync(Func<Task> one, Func<Task> other)
    {
        // The first answers are slow for every reason but the one that is looked for.
        await MeasureAsync(one, other, Tries / 10);
        (double[] first, double[] second) = await MeasureAsync(one, other, Tries);

        double noise = Math.Max(NoiseOf(first), NoiseOf(second));
        double difference = Math.Abs(Median(first) - Median(second)) / Median(second);
        Assert.True(
            difference <= Tolerance + noise,
            FormattableString.Invariant($"Medians {Median(first):F2} ms and {Median(second):F2} ms; noise {noise:P0}."));
    }

    /// <summary>The times of both, in ms; in turns, so that whatever slows the machine slows both.</summary>
    private static async Task<(double[] First, double[] Second)> MeasureAsync(Func<Task> one, Func<Task> other, int tries)
    {
        Func<Task>[] kinds = [one, other];
        double[][] times = [new double[tries], new double[tries]];
        for (int turn = 0; turn < tries; turn++)
        {
            for (int step = 0; step < kinds.Length; step++)
            {
                int kind = (turn + step) % kinds.Length;
                var watch = Stopwatch.StartNew();
                await kinds[kind]();
                times[kind][turn] = watch.Elapsed.TotalMilliseconds;
            }
        }

        return (times[0], times[1]);
    }

    private static double NoiseOf(double[] times)
    {
        double even = Median(times.Where((_, index) => index % 2 == 0));
        return Math.Abs(even - Median(times.Where((_, index) => index % 2 == 1))) / even;
    }

    private static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }

    private static string TokenInto(byte[] vendorId) => Base64Url.EncodeToString([.. vendorId, .. RandomNumberGenerator.GetBytes(32)]);

    public sealed class Register : AttackedHost
    {
        // What a thousand questions cause comes after their answers, and would only be in the way of the next ones.
        protected override IReadOnlyList<string> Settings => ["--AzureWebJobs.AnswerCheck.Disabled", "true"];
    }
}
