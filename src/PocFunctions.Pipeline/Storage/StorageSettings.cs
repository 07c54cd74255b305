using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace PocFunctions.Pipeline.Storage;

/// <summary>
/// Where the register lives: the setting <c>RegistryStorage</c>. Either one connection string (Azurite, tests), or the
/// three service addresses <c>RegistryStorage:blobServiceUri|queueServiceUri|tableServiceUri</c> with a managed identity
/// (<c>RegistryStorage:clientId</c> for a user-assigned one): the same names the Functions host reads for its triggers.
/// </summary>
internal sealed class StorageSettings
{
    internal const string Name = "RegistryStorage";

    internal string? ConnectionString { get; private init; }

    internal Uri? BlobService { get; private init; }

    internal Uri? QueueService { get; private init; }

    internal Uri? TableService { get; private init; }

    internal string? ClientId { get; private init; }

    internal static StorageSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        return new StorageSettings
        {
            ConnectionString = string.IsNullOrWhiteSpace(section.Value) ? null : section.Value,
            BlobService = Address(section["blobServiceUri"]),
            QueueService = Address(section["queueServiceUri"]),
            TableService = Address(section["tableServiceUri"]),
            ClientId = section["clientId"],
        };
    }

    /// <summary>What is wrong with the setting; never repeats it, as it may hold a key.</summary>
    internal IEnumerable<string> Problems()
    {
        if (ConnectionString is not null)
        {
            if (!IsConnectionString(ConnectionString))
            {
                yield return $"{Name} must be the connection string of a storage account with blobs, queues and tables.";
            }
        }
        else if (BlobService is null || QueueService is null || TableService is null)
        {
            yield return $"{Name} is missing. Give a storage connection string, or {Name}__blobServiceUri, {Name}__queueServiceUri "
                + $"and {Name}__tableServiceUri (absolute https addresses) for a managed identity.";
        }
    }

    // Only the clients know what they take.
    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = (new BlobServiceClient(text), new QueueServiceClient(text), new TableServiceClient(text));
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // An identity's token is sent over https alone.
    private static Uri? Address(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null;
}
