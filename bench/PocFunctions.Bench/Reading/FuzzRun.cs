using System.Diagnostics;
using System.Globalization;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Tests.Reading.CorpusFiles;
using PocFunctions.Tests.Reading.Fuzzing;

namespace PocFunctions.Bench.Reading;

/// <summary><c>fuzz [N]</c>: reads N mutated inputs (2,000,000) and prints how fast, the slowest, and each that threw or broke a limit.</summary>
internal static class FuzzRun
{
    private const long DefaultInputs = 2_000_000;
    private const ulong Seed = 42;

    internal static int Run(string[] args)
    {
        long inputs = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : DefaultInputs;
        byte[][] corpus = [.. CorpusFile.All(CorpusCommand.Folder()).Select(static file => file.Bytes)];
        PrintWorstFloods();
        var mutator = new FormMutator(corpus, Seed);
        long failures = 0;
        (TimeSpan Time, long Number) worst = default;
        TimeSpan reading = TimeSpan.Zero;
        long bytesRead = 0;
        for (long number = 0; number < inputs; number++)
        {
            (byte[] bytes, string mediaType) = mutator.Make(number);
            bytesRead += bytes.Length;
            TimeSpan time = Time(bytes, mediaType, $"input {number} as {mediaType}", ref failures);
            reading += time;
            worst = time > worst.Time ? (time, number) : worst;
            if ((number + 1) % 100_000 == 0)
            {
                Console.WriteLine($"{number + 1,10:N0} inputs");
            }
        }

        Console.WriteLine($"{inputs:N0} inputs, {bytesRead / 1_000_000:N0} MB, {inputs / reading.TotalSeconds:N0} inputs/s; worst {worst.Time.TotalMilliseconds:F1} ms (input {worst.Number}); {failures} failures");
        return failures == 0 ? 0 : 2;
    }

    /// <summary>The floods at 128 and 256 KiB: the time of the larger, and how much more it is than twice nothing else than linear allows.</summary>
    private static void PrintWorstFloods()
    {
        Console.WriteLine("Slowest floods, the best of five each:    128 KiB     256 KiB   ratio");
        var floods = FormMutator.FloodUnits
            .Select(static unit => (Unit: unit, Half: BestOfFive(unit, FormMutator.LargestInput / 2), Whole: BestOfFive(unit, FormMutator.LargestInput)))
            .OrderByDescending(static flood => flood.Whole)
            .Take(8);
        foreach ((string unit, TimeSpan half, TimeSpan whole) in floods)
        {
            Console.WriteLine($"  {System.Text.Json.JsonSerializer.Serialize(unit),-36} {half.TotalMilliseconds,8:F2} ms {whole.TotalMilliseconds,8:F2} ms {whole / half,7:F2}");
        }
    }

    private static TimeSpan BestOfFive(string unit, int length)
    {
        byte[] flood = FormMutator.Flood(unit, length);
        long failures = 0;
        return Enumerable.Range(0, 5).Min(_ => Time(flood, "text/plain", $"flood of {unit}", ref failures));
    }

    private static TimeSpan Time(byte[] bytes, string mediaType, string name, ref long failures)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            ValidatedForm form = FormValidator.Validate(FormReader.Read(bytes, mediaType));
            TimeSpan time = Stopwatch.GetElapsedTime(started);
            FormBounds.Check(form, name);
            return time;
        }
        catch (Exception thrown)
        {
            failures++;
            Console.Error.WriteLine($"{name}: {thrown}");
            return Stopwatch.GetElapsedTime(started);
        }
    }
}
