using System.Buffers;

namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Knows the lines a mail program puts around a quoted or forwarded text. They hold colons and addresses, and answer nothing.</summary>
internal static class MailTraces
{
    private const int LongestHeader = 28;
    private const int ShortestSeparator = 8;

    private static readonly string[] Headers =
    [
        "From:", "To:", "Cc:", "Bcc:", "Sent:", "Date:", "Subject:", "Reply-To:", "Message-ID:", "Content-Type:", "Content-Transfer-Encoding:", "MIME-Version:",
        "差出人:", "差出人：", "宛先:", "宛先：", "送信日時:", "送信日時：", "日時:", "日時：", "件名:", "件名：", "送信者:", "送信者：", "送信元:", "送信元：",
    ];

    private static readonly SearchValues<string> Separators = SearchValues.Create(
        ["Original Message", "Original Appointment", "Forwarded message", "元のメッセージ", "転送メッセージ", "Forwarded by"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Attributions = SearchValues.Create(
        ["wrote", "さんは書きました", "さんが書きました", "さんのメール", "のメッセージ"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What headers begin with; most lines with a colon begin otherwise.</summary>
    private static readonly SearchValues<char> HeaderStarts = SearchValues.Create([.. Headers.SelectMany(static header => new[] { header[0], char.ToLowerInvariant(header[0]) }).Distinct()]);

    internal static bool IsTrace(ReadOnlySpan<char> line) => IsHeader(line) || IsSeparator(line) || IsAttribution(line);

    /// <summary>Whether any line of a text may be a separator.</summary>
    internal static bool HasSeparator(ReadOnlySpan<char> text) => text.IndexOf("---") >= 0 || text.IndexOf("___") >= 0 || text.IndexOf("===") >= 0;

    /// <summary>Whether the line stands before a message that follows whole and unquoted, e.g. <c>-----Original Message-----</c>.</summary>
    internal static bool IsSeparator(ReadOnlySpan<char> line) => line is ['-' or '_' or '=', ..] && line.Length >= ShortestSeparator && line.ContainsAny(Separators);

    private static bool IsHeader(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !HeaderStarts.Contains(line[0]) || line[..Math.Min(line.Length, LongestHeader)].IndexOfAny(':', '：') < 0)
        {
            return false;
        }

        foreach (string header in Headers)
        {
            if (line.StartsWith(header, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>e.g. <c>2026年11月17日(火) 14:06 受付担当 &lt;office@example.jp&gt;:</c> or <c>On Tue, … wrote:</c>.</summary>
    private static bool IsAttribution(ReadOnlySpan<char> line) =>
        line is [.., ':' or '：' or '>'] && ((line[^1] != '>' && line.IndexOf("@") >= 0 && line.Contains('<')) || line.ContainsAny(Attributions));
}
