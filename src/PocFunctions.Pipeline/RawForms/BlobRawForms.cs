using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.RawForms;

/// <summary>Raw forms as blobs of the container <c>forms</c>.</summary>
internal sealed class BlobRawForms(StorageClients clients) : IRawForms
{
    private const string MediaTypeKey = "mediaType";
    private const string ChannelKey = "channel";
    private const string ReceivedAtKey = "receivedAt";
    private const string Sha256Key = "sha256";

    private readonly BlobContainerClient _container = clients.Blobs.GetBlobContainerClient(StorageNames.FormsContainer);

    public async Task<bool> SaveAsync(RawForm form, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
            Metadata = new Dictionary<string, string>
            {
                // A metadata value is an HTTP header: what the client declared is escaped, whatever it holds.
                [MediaTypeKey] = Uri.EscapeDataString(form.Info.MediaType),
                [ChannelKey] = form.Info.Channel,
                [ReceivedAtKey] = form.Info.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
                [Sha256Key] = form.Info.Sha256,
            },
        };
        try
        {
            await Blob(form.Info.Key).UploadAsync(BinaryData.FromBytes(form.Bytes), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return false;
        }
    }

    public async Task<RawForm?> FindAsync(FormKey key, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await Blob(key).DownloadContentAsync(cancellationToken);
            return new RawForm(Info(key, blob.Value.Details.Metadata), blob.Value.Content.ToMemory());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<RawFormInfo?> FindInfoAsync(FormKey key, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await Blob(key).GetPropertiesAsync(cancellationToken: cancellationToken);
            return Info(key, properties.Value.Metadata);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<StoredForm> ListHourAsync(DateTime hour, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blobs = _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, FormKey.Prefix(hour), cancellationToken);
        await foreach (var blob in blobs)
        {
            if (FormKey.TryParse(blob.Name, out var key))
            {
                yield return new StoredForm(key, blob.Properties.CreatedOn ?? DateTimeOffset.MinValue);
            }
        }
    }

    private BlobClient Blob(FormKey key) => _container.GetBlobClient(key.BlobName);

    private static RawFormInfo Info(FormKey key, IDictionary<string, string> metadata) => new(
        key,
        Uri.UnescapeDataString(metadata[MediaTypeKey]),
        metadata[ChannelKey],
        DateTimeOffset.ParseExact(metadata[ReceivedAtKey], "O", CultureInfo.InvariantCulture),
        metadata[Sha256Key]);
}
