namespace PocFunctions.LocalHost.Azurite;

/// <summary>Where Azurite's three services listen.</summary>
internal sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table)
{
    // Azurite's well-known account and key, the same on every machine and no secret; it listens on loopback alone.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public IEnumerable<Uri> All => [Blob, Queue, Table];

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={new Uri(Blob, Account)};QueueEndpoint={new Uri(Queue, Account)};TableEndpoint={new Uri(Table, Account)};";
}
