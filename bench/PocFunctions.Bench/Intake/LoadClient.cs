using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace PocFunctions.Bench.Intake;

/// <summary>What a load of some seconds came to.</summary>
/// <param name="PerSecond">Acknowledged submissions a second.</param>
/// <param name="Median">Median time to the acknowledgement.</param>
/// <param name="P95">95th percentile of it.</param>
/// <param name="Refused">Answers other than 202.</param>
internal sealed record LoadResult(double PerSecond, TimeSpan Median, TimeSpan P95, int Refused);

/// <summary>A closed-loop client: so many connections, each posting the next form when the last is answered.</summary>
internal sealed class LoadClient(int connections) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections });

    internal async Task<LoadResult> PostAsync(Uri address, byte[] form, string mediaType, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            List<TimeSpan> times = [];
            var refused = 0;
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                var sent = Stopwatch.GetTimestamp();
                using var content = new ByteArrayContent(form);
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
                using var response = await _http.PostAsync(address, content);
                if (response.StatusCode == HttpStatusCode.Accepted)
                {
                    times.Add(Stopwatch.GetElapsedTime(sent));
                }
                else
                {
                    refused++;
                }
            }

            return (times, refused);
        })));
        var elapsed = Stopwatch.GetElapsedTime(start);
        TimeSpan[] all = [.. each.SelectMany(one => one.times).Order()];
        return new LoadResult(
            all.Length / elapsed.TotalSeconds, At(all, 0.5), At(all, 0.95), each.Sum(one => one.refused));
    }

    public void Dispose() => _http.Dispose();

    private static TimeSpan At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? TimeSpan.Zero : sorted[(int)(share * (sorted.Length - 1))];
}
