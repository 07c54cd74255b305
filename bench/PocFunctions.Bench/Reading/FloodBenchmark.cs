using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Tests.Reading.Fuzzing;

namespace PocFunctions.Bench.Reading;

/// <summary><c>read</c>, second part: the slowest floods the mutator knows, at 128 and 256 KiB. The ratio tells whether the time stays linear.</summary>
[HideColumns(Column.Error, Column.RatioSD)]
public class FloodBenchmark
{
    private byte[] _half = [];
    private byte[] _whole = [];

    /// <summary>What is repeated.</summary>
    [Params("--b\n", "\n", "a:\n", "Name:\n")]
    public string Unit { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _half = FormMutator.Flood(Unit, FormMutator.LargestInput / 2);
        _whole = FormMutator.Flood(Unit, FormMutator.LargestInput);
    }

    [Benchmark(Baseline = true)]
    public ValidatedForm Half() => FormValidator.Validate(FormReader.Read(_half, "text/plain"));

    [Benchmark]
    public ValidatedForm Whole() => FormValidator.Validate(FormReader.Read(_whole, "text/plain"));
}
