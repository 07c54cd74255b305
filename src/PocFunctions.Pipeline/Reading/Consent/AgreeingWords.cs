using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>
/// Which lines of a text speak of agreeing. Lines are parts of the text in its order, so one search along the text for each word serves them all; only a line
/// that was joined of several is searched by itself.
/// </summary>
internal struct AgreeingWords(string text)
{
    /// <summary>同意 broken between its characters over two lines still shows its first.</summary>
    private const string Japanese = "同";

    // Searched with case, which is many times faster: nobody writes "aGrEe".
    private const string English = "gree";
    private const string EnglishCapitals = "AGREE";

    // Where each word stands next; below a line's start: not searched yet.
    private int _japanese = -1;
    private int _english = -1;
    private int _englishCapitals = -1;

    /// <param name="line">A line of the text, none before one that was asked about already, or a joined one.</param>
    internal bool AreIn(TextLine line)
    {
        if (!ReferenceEquals(line.Source, text))
        {
            return line.Span.Contains(Japanese, StringComparison.Ordinal) || line.Span.IndexOf(English) >= 0 || line.Span.IndexOf(EnglishCapitals) >= 0;
        }

        // A word that begins in a line ends in it too: none has a line end.
        int end = line.Start + line.Length;
        return Next(Japanese, line.Start, ref _japanese) < end || Next(English, line.Start, ref _english) < end || Next(EnglishCapitals, line.Start, ref _englishCapitals) < end;
    }

    private readonly int Next(string word, int start, ref int next)
    {
        if (next < start)
        {
            int found = text.AsSpan(start).IndexOf(word);
            next = found < 0 ? int.MaxValue : start + found;
        }

        return next;
    }
}
