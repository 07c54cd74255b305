using System.Text;

namespace PocFunctions.LocalHost.Queues;

/// <summary>Messages are Base64 of UTF-8, the platform's own default.</summary>
internal static class MessageText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text; null when the body is not Base64 or its bytes are not UTF-8.</returns>
    public static string? Decode(string body)
    {
        try
        {
            return StrictUtf8.GetString(Convert.FromBase64String(body));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
