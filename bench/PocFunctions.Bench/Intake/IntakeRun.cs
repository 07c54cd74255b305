using System.Globalization;
using System.Text;
using PocFunctions.LocalHost.Azurite;

namespace PocFunctions.Bench.Intake;

/// <summary>
/// <c>intake [seconds] [connections] [rounds]</c>: submissions a second through POST /submissions of LocalHost, beside
/// <see cref="BareEndpoint"/>, in turn, on the same Azurite. The reading of forms is switched off: it would take the
/// processor from the one and not from the other.
/// </summary>
internal static class IntakeRun
{
    private const string MediaType = "text/plain; charset=ISO-2022-JP";
    private static readonly string[] OtherFunctions = ["ReadForm", "SendMail", "ReconfirmVendor", "Reconfirm", "Rescue"];

    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var seconds = Number(arguments, 0, 5);
        var connections = Number(arguments, 1, 16);
        var rounds = Number(arguments, 2, 5);
        var form = Encoding.ASCII.GetBytes(FilledForm());
        var data = Directory.CreateTempSubdirectory("poc-bench-");
        try
        {
            await using var azurite = await AzuriteServer.StartAsync(data.FullName, Console.Out, CancellationToken.None);
            var storage = azurite.Endpoints.ConnectionString;
            await using var product = await ChildProcess.StartAsync("PocFunctions.LocalHost.dll", url =>
            [
                "--urls", url, "--data", Path.Combine(data.FullName, "data"), "--RegistryStorage", storage,
                "--Intake:PerAddressPerMinute", "1000000",
                .. OtherFunctions.SelectMany(function => (string[])[$"--AzureWebJobs.{function}.Disabled", "true"]),
            ]);
            await using var bare = await ChildProcess.StartAsync("PocFunctions.Bench.dll", url => ["bare-endpoint", url, storage]);
            using var client = new LoadClient(connections);

            List<double> ratios = [];
            Console.WriteLine($"{rounds} rounds of {seconds} s each, {connections} connections, a form of {form.Length} bytes");
            Console.WriteLine("round     product/s  p50 ms  p95 ms      bare/s  p50 ms  p95 ms   ratio");
            for (var round = 0; round <= rounds; round++)
            {
                var ours = await client.PostAsync(new Uri(product.Address, "/submissions"), form, MediaType, TimeSpan.FromSeconds(seconds));
                var theirs = await client.PostAsync(new Uri(bare.Address, "/submissions"), form, MediaType, TimeSpan.FromSeconds(seconds));
                if (ours.Refused + theirs.Refused > 0)
                {
                    Console.WriteLine($"{ours.Refused} and {theirs.Refused} submissions were refused: the figures mean nothing.");
                    return 1;
                }

                var ratio = ours.PerSecond / theirs.PerSecond;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(round == 0 ? "warm-up" : round),-8} {ours.PerSecond,10:F0} {ours.Median.TotalMilliseconds,7:F1} {ours.P95.TotalMilliseconds,7:F1} {theirs.PerSecond,11:F0} {theirs.Median.TotalMilliseconds,7:F1} {theirs.P95.TotalMilliseconds,7:F1} {ratio,7:F2}"));
                if (round > 0)
                {
                    ratios.Add(ratio);
                }
            }

            ratios.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"ratio: median {ratios[ratios.Count / 2]:F2}, {ratios[0]:F2} to {ratios[^1]:F2}; goal 0.90"));
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static int Number(IReadOnlyList<string> arguments, int index, int otherwise) =>
        arguments.Count > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;

    // As long as a filled form; the intake does not look inside.
    private static string FilledForm() => string.Concat(Enumerable.Repeat("1. (Organization Name): Sample Works, Ltd.\r\n", 58));
}
