using System.Diagnostics;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Tests.Reading.CorpusFiles;
using PocFunctions.Tests.Reading.Fuzzing;
using Xunit;

namespace PocFunctions.Tests.Reading;

/// <summary>No input throws, hangs, or gets more than the limits allow into a form. The same run for longer: <c>bench -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 20_000;
    private const ulong Seed = 20261122;

    /// <summary>Far above what any input takes, also in a Debug build on a busy machine; a reader that is not linear takes minutes.</summary>
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan NotLinear = TimeSpan.FromSeconds(1.5);

    private static readonly byte[][] Corpus = [.. CorpusFile.All(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(static file => file.Bytes)];

    [Fact]
    public void No_mutated_input_throws_or_breaks_a_limit()
    {
        var mutator = new FormMutator(Corpus, Seed);
        for (int number = 0; number < Inputs; number++)
        {
            (byte[] bytes, string mediaType) = mutator.Make(number);
            Check(bytes, mediaType, $"input {number}");
        }
    }

    /// <summary>At 256 KiB a reader that is not linear needs many seconds; the figures themselves, and their ratio to half the input, are measured by the bench.</summary>
    [Fact]
    public void No_flood_throws_or_takes_more_than_linear_time()
    {
        foreach (string unit in FormMutator.FloodUnits)
        {
            byte[] flood = FormMutator.Flood(unit, FormMutator.LargestInput);
            TimeSpan best = Enumerable.Range(0, 2).Min(_ => Check(flood, "text/plain", $"flood of \"{unit}\""));

            Assert.True(best < NotLinear, $"flood of \"{unit}\": {best}");
        }
    }

    private static TimeSpan Check(byte[] bytes, string mediaType, string name)
    {
        long started = Stopwatch.GetTimestamp();
        ValidatedForm form;
        try
        {
            form = FormValidator.Validate(FormReader.Read(bytes, mediaType));
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"{name} as {mediaType} threw.", thrown);
        }

        TimeSpan time = Stopwatch.GetElapsedTime(started);
        Assert.True(time < Hangs, $"{name} as {mediaType} hangs");
        FormBounds.Check(form, name);
        return time;
    }
}
