namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>
/// Takes the armour of OpenPGP off (RFC 9580, 6 and 7): the frame of a clearsigned text, with its dash escapes, and whole signatures and
/// keys, whose header lines (<c>Version:</c>, <c>Comment:</c>) look like answers. A block that is cut off ends where its lines stop looking like one.
/// </summary>
internal static class PgpArmor
{
    private const string Begin = "-----BEGIN PGP ";
    private const string End = "-----END PGP ";
    private const string SignedMessage = "-----BEGIN PGP SIGNED MESSAGE-----";

    internal static void Remove(string text, List<TextLine> lines)
    {
        if (!text.Contains(Begin, StringComparison.Ordinal))
        {
            return;
        }

        int kept = 0;
        bool signed = false;
        for (int i = 0; i < lines.Count;)
        {
            TextLine line = lines[i++];
            if (IsBoundary(line, SignedMessage))
            {
                signed = true;
                i = SkipHeaders(lines, i);
            }
            else if (IsBoundary(line, Begin))
            {
                signed = false;
                i = SkipBlock(lines, i);
            }
            else if (!IsBoundary(line, End))
            {
                lines[kept++] = signed ? WithoutDashEscape(line) : line;
            }
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    private static bool IsBoundary(TextLine line, string boundary) => Spaces.Trim(line.Span).StartsWith(boundary, StringComparison.Ordinal);

    private static int SkipHeaders(List<TextLine> lines, int next)
    {
        while (next < lines.Count && IsHeader(lines[next]))
        {
            next++;
        }

        return next;
    }

    private static int SkipBlock(List<TextLine> lines, int next)
    {
        next = SkipHeaders(lines, next);
        while (next < lines.Count && !IsBoundary(lines[next], End) && IsArmour(lines[next]))
        {
            next++;
        }

        return next;
    }

    /// <summary>A header is a word of ASCII letters, a colon and a space, e.g. <c>Hash: SHA256</c>.</summary>
    private static bool IsHeader(TextLine line)
    {
        ReadOnlySpan<char> text = Spaces.Trim(line.Span);
        int colon = text.IndexOf(':');
        return colon > 0 && text[..colon] is "Hash" or "Version" or "Comment" or "Charset" or "MessageID" or "NotDashEscaped";
    }

    private static bool IsArmour(TextLine line)
    {
        foreach (char c in Spaces.Trim(line.Span))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '='))
            {
                return false;
            }
        }

        return true;
    }

    private static TextLine WithoutDashEscape(TextLine line) => line.Span.TrimStart(' ') is ['-', ' ', ..] ? line.From(line.Span.IndexOf('-') + 2) : line;
}
