using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Bench.Reading;

/// <summary><c>read</c>: a filled form of 2.5 KB, read and validated, beside a bare <see cref="Encoding.GetString(byte[])"/> of the same bytes.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error, Column.RatioSD, Column.Gen0, Column.Gen1)]
public class ReadBenchmark
{
    private byte[] _bytes = [];
    private Encoding _encoding = Encoding.UTF8;
    private string _declared = "";

    /// <summary>The charset of the form.</summary>
    [Params("utf-8", "shift_jis", "iso-2022-jp")]
    public string Charset { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _encoding = Encoding.GetEncoding(Charset);
        _bytes = _encoding.GetBytes(FormTemplate.Filled("JPCERT/CC", "office@jpcert.or.jp", BenchForm.Form));
        _declared = $"text/plain; charset={Charset}";
    }

    [Benchmark(Baseline = true)]
    public string BareDecode() => _encoding.GetString(_bytes);

    [Benchmark]
    public ValidatedForm Declared() => FormValidator.Validate(FormReader.Read(_bytes, _declared));

    [Benchmark]
    public ValidatedForm Undeclared() => FormValidator.Validate(FormReader.Read(_bytes, "text/plain"));

    internal static int Run(string[] args)
    {
        IConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(12));
        BenchmarkRunner.Run<ReadBenchmark>(config, args);
        BenchmarkRunner.Run<FloodBenchmark>(config, args);
        return 0;
    }
}
