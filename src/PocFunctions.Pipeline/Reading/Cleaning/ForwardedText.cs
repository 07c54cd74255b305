namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>
/// Some mail programs put the message replied to below a separator, unquoted. What stands there is as much a quote as if it had marks: an older
/// copy of the form under the answered one must not pass for more of it.
/// </summary>
internal static class ForwardedText
{
    /// <summary>Separators beyond this many deepen no further; depth is only ever compared.</summary>
    private const int DeepestSeparator = 100;

    internal static void Deepen(string text, List<TextLine> lines)
    {
        if (!MailTraces.HasSeparator(text))
        {
            return;
        }

        int separators = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (separators > 0)
            {
                lines[i] = line with { QuoteDepth = line.QuoteDepth + separators };
            }

            if (separators < DeepestSeparator && MailTraces.IsSeparator(Spaces.Trim(line.Span)))
            {
                separators++;
            }
        }
    }
}
