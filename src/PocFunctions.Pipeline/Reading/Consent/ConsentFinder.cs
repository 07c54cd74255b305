using System.Text;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>
/// Finds whether a text form agrees to the coordination. The statement counts where it stands, in either language; one that is struck,
/// negated or beside an open box refuses, and a refusal anywhere outweighs a statement elsewhere.
/// </summary>
internal static class ConsentFinder
{
    /// <summary>A paragraph longer than this is looked at up to here: no statement is longer, and the work stays linear.</summary>
    private const int LongestParagraph = 1_500;

    /// <summary>Consent to something else, in the same paragraph. Searched with case, which is many times faster; the first letter may be of either.</summary>
    private static readonly string[] OtherMatters =
    [
        "個人情報", "プライバシ", "利用規約", "rivacy policy", "rivacy Policy", "erms of use", "erms of Use", "ersonal data", "ersonal information", "ersonal Information",
    ];

    internal static ConsentReading Find(string text, List<TextLine> lines)
    {
        var words = new AgreeingWords(text);
        if (!words.AreIn(new TextLine(text, 0, text.Length, 1)))
        {
            return ConsentReading.Absent;
        }

        ConsentReading found = ConsentReading.Absent;
        var mentions = new List<ConsentMention>();
        int unread = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!words.AreIn(lines[i]))
            {
                continue;
            }

            (int first, int last) = ParagraphAround(lines, i, unread);
            ConsentReading reading = ReadParagraph(lines, first, last, mentions);
            if (reading.Found is not null && !reading.Given)
            {
                return reading;
            }

            found = found.Given ? found : reading;
            i = last;
            unread = last + 1;
        }

        return found;
    }

    private static bool IsOtherMatter(ReadOnlySpan<char> paragraph)
    {
        foreach (string matter in OtherMatters)
        {
            if (paragraph.IndexOf(matter) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines around one, up to blank ones; what was read already is not read again, so that each line is read once.</summary>
    private static (int First, int Last) ParagraphAround(List<TextLine> lines, int index, int unread)
    {
        int first = index;
        int length = lines[index].Length;
        while (first > unread && !IsBlank(lines[first - 1]) && (length += lines[first - 1].Length) < LongestParagraph / 2)
        {
            first--;
        }

        int last = index;
        while (last + 1 < lines.Count && !IsBlank(lines[last + 1]) && (length += lines[last + 1].Length) < LongestParagraph)
        {
            last++;
        }

        return (first, last);
    }

    private static bool IsBlank(TextLine line) => Spaces.LeadingBlanks(line.Span) == line.Length;

    private static ConsentReading ReadParagraph(List<TextLine> lines, int first, int last, List<ConsentMention> mentions)
    {
        var joined = new StringBuilder();
        for (int i = first; i <= last; i++)
        {
            joined.Append(lines[i].Span[..Math.Min(lines[i].Length, LongestParagraph)]).Append('\n');
        }

        string paragraph = joined.ToString();
        mentions.Clear();
        JapaneseConsent.Find(paragraph, mentions);
        EnglishConsent.Find(paragraph, mentions);
        if (mentions.Count == 0 || IsOtherMatter(paragraph))
        {
            return ConsentReading.Absent;
        }

        mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ConsentMention? given = null;
        for (int i = 0; i < mentions.Count; i++)
        {
            int from = i == 0 ? 0 : mentions[i - 1].End;
            int to = i + 1 == mentions.Count ? paragraph.Length : mentions[i + 1].Start;
            switch (ConsentVerdict.Of(paragraph, mentions[i], from, to))
            {
                case false:
                    return Reading(false, mentions[i]);
                case true:
                    given ??= mentions[i];
                    break;
                default:
                    break;
            }
        }

        return given is { } mention ? Reading(true, mention) : ConsentReading.Absent;

        ConsentReading Reading(bool isGiven, ConsentMention mention)
        {
            TextLine line = lines[first + paragraph.AsSpan(0, mention.Start).Count('\n')];
            return new ConsentReading(isGiven, line.Number, Spaces.Trim(line.Span).ToString());
        }
    }
}
