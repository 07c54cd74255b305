using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using PocFunctions.Pipeline.Storage;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Storage;

/// <summary>An outage of the storage account is told apart from a bug, and from an answer.</summary>
public class StorageOutageTests
{
    private static readonly Dictionary<string, (Exception Exception, bool Outage)> Rows = new()
    {
        ["no connection"] = (new RequestFailedException(0, ""), true),
        ["throttled"] = (new RequestFailedException(429, ""), true),
        ["busy"] = (new RequestFailedException(503, ""), true),
        ["broken"] = (new RequestFailedException(500, ""), true),
        ["slow"] = (new RequestFailedException(408, ""), true),
        ["a role not yet granted"] = (new RequestFailedException(403, ""), true),
        ["no identity"] = (new AuthenticationFailedException(""), true),
        ["several tries, all failed"] = (new AggregateException(new RequestFailedException(0, ""), new RequestFailedException(503, "")), true),
        ["a missing row"] = (new RequestFailedException(404, ""), false),
        ["a conflict"] = (new RequestFailedException(409, ""), false),
        ["somebody was faster"] = (new RequestFailedException(412, ""), false),
        ["a wrong request"] = (new RequestFailedException(400, ""), false),
        ["a bug"] = (new InvalidOperationException(), false),
        ["several bugs"] = (new AggregateException(new InvalidOperationException()), false),
        ["the caller went away"] = (new TaskCanceledException(), false),
        ["the host stops"] = (new OperationCanceledException(), false),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_exception_is_an_outage_or_not(string what) => Assert.Equal(Rows[what].Outage, StorageOutage.Is(Rows[what].Exception));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_service_that_takes_the_call_and_never_answers_is_an_outage(int retries)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var account = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/devstoreaccount1";
        var key = Convert.ToBase64String(new byte[32]);
        var connection = $"AccountName=devstoreaccount1;AccountKey={key};BlobEndpoint={account};TableEndpoint={account};";
        var blobs = new BlobServiceClient(connection, Impatient(new BlobClientOptions(), retries)).GetBlobContainerClient("forms");
        var tables = new TableServiceClient(connection, Impatient(new TableClientOptions(), retries)).GetTableClient("Vendors");

        var failures = new[]
        {
            await Record.ExceptionAsync(() => blobs.GetBlobClient("x").UploadAsync(BinaryData.FromString("x"), PipelineHost.Cancellation)),
            await Record.ExceptionAsync(() => tables.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: PipelineHost.Cancellation)),
        };

        Assert.All(failures, failure => Assert.True(StorageOutage.Is(failure!), $"{failure}"));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_an_outage()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var connection = $"AccountName=a;AccountKey={Convert.ToBase64String(new byte[32])};TableEndpoint=http://127.0.0.1:{port}/a;";
        var table = new TableServiceClient(connection, Impatient(new TableClientOptions(), 1)).GetTableClient("Vendors");

        var failure = await Record.ExceptionAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: PipelineHost.Cancellation));

        Assert.True(StorageOutage.Is(failure!), $"{failure}");
    }

    private static TOptions Impatient<TOptions>(TOptions options, int retries)
        where TOptions : ClientOptions
    {
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(100);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxRetries = retries;
        return options;
    }
}
