using System.Globalization;
using System.Text.Json;

namespace PocFunctions.LocalHost.Queues;

/// <summary>What a queue trigger says beside its text, in the shapes in which the platform hands it to a worker.</summary>
internal static class QueueBindingData
{
    public static Dictionary<string, object?> Of(QueuedMessage message, string text) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = text,
        ["Id"] = message.Id,
        ["PopReceipt"] = message.PopReceipt,
        ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
        ["InsertionTime"] = Json(message.InsertedOn),
        ["ExpirationTime"] = Json(message.ExpiresOn),
    };

    /// <summary>For a text that came from no queue.</summary>
    public static Dictionary<string, object?> OfText(string text) => new(StringComparer.OrdinalIgnoreCase) { ["QueueTrigger"] = text };

    private static string Json(DateTimeOffset? time) => JsonSerializer.Serialize(time);
}
