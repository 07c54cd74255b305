using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PocFunctions.Bench.Intake;

/// <summary>
/// The baseline of the intake: an ASP.NET Core endpoint that makes just the two storage calls, a blob written once and a
/// message, with nothing around them.
/// </summary>
internal static class BareEndpoint
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var (url, connection) = (arguments[0], arguments[1]);
        var container = new BlobContainerClient(connection, "bare");
        var queue = new QueueClient(connection, "bare", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await container.CreateIfNotExistsAsync();
        await queue.CreateIfNotExistsAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/submissions", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var bytes = body.ToArray();
            var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var options = new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                Metadata = new Dictionary<string, string> { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)) },
            };
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(bytes), options);
            await queue.SendMessageAsync($$"""{"form":"{{name}}","v":1}""");
            return Results.Accepted();
        });
        await app.RunAsync(url);
        return 0;
    }
}
