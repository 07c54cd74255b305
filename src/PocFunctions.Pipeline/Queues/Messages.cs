using System.Text.Json;
using System.Text.Json.Serialization;

namespace PocFunctions.Pipeline.Queues;

/// <summary>A message of queue <c>forms</c>: a raw form waits to be read.</summary>
/// <param name="Form">Name of its blob; holds only a hash.</param>
/// <param name="V">Version of the message's shape.</param>
internal sealed record FormMessage(string Form, int V = 1);

/// <summary>A message of queue <c>reconfirm</c>: a vendor's time may have come.</summary>
/// <param name="VendorId">The vendor.</param>
/// <param name="DueKey">Row of the due index that said so.</param>
/// <param name="V">Version of the message's shape.</param>
internal sealed record ReconfirmMessage(string VendorId, string DueKey, int V = 1);

/// <summary>A message of queue <c>mail</c>: an intent waits to be sent.</summary>
/// <param name="VendorId">The vendor in whose partition the intent stands.</param>
/// <param name="MailId">The intent.</param>
/// <param name="V">Version of the message's shape.</param>
internal sealed record MailMessage(string VendorId, string MailId, int V = 1);

/// <summary>A message of queue <c>checks</c>: somebody asked what is held of an address.</summary>
/// <param name="Email">Hash of the address.</param>
/// <param name="V">Version of the message's shape.</param>
internal sealed record CheckMessage(string Email, int V = 1);

/// <summary>
/// The text of queue messages. They carry ids only, never a person's data: a queue is read by more eyes than a table, and
/// poison queues are kept.
/// </summary>
internal static class MessageText
{
    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal static string Write<TMessage>(TMessage message) => JsonSerializer.Serialize(message, Options);

    /// <summary>Reads a message; the trigger's caller lets the exception poison what cannot be read.</summary>
    /// <exception cref="FormatException">The text is not a message of a version known here.</exception>
    internal static TMessage Read<TMessage>(string text, Func<TMessage, int> version)
    {
        try
        {
            if (JsonSerializer.Deserialize<TMessage>(text, Options) is { } message && version(message) == CurrentVersion)
            {
                return message;
            }
        }
        catch (JsonException)
        {
            // Fall through: the message's text may not be repeated in an exception, which is logged.
        }

        throw new FormatException($"This is not a version {CurrentVersion} {typeof(TMessage).Name}.");
    }
}
