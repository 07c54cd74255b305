using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>The state of a box drawn in text.</summary>
internal enum CheckBox
{
    None,
    Checked,
    Unchecked,
}

/// <summary>Reads boxes as people draw them: <c>□ ☐ [ ]</c> is open, <c>■ ☑ [x] レ ✓</c> is checked.</summary>
internal static class CheckBoxes
{
    private const string CheckedMarks = "■☑☒✓✔✅▣◼●◉⦿レ";
    private const string UncheckedMarks = "□☐◻⬜▢";

    /// <summary>What may stand in brackets to check them.</summary>
    private const string Ticks = "xX×✕✖✗レvV✓✔*＊○◯●oO■ｘＸﾚはYy1";

    /// <summary>A hollow circle beside a filled one: of two radio buttons, the one not chosen. Alone it is no box, for ○ also means yes.</summary>
    internal static bool IsHollowRadio(ReadOnlySpan<char> before, ReadOnlySpan<char> paragraph) =>
        Spaces.TrimEnd(before) is [.., '○' or '◯'] && paragraph.IndexOfAny('●', '◉', '⦿') >= 0;

    /// <summary>The box at the end of a text, blanks aside.</summary>
    internal static CheckBox AtEnd(ReadOnlySpan<char> text)
    {
        text = Spaces.TrimEnd(text);
        if (text.IsEmpty)
        {
            return CheckBox.None;
        }

        if (text[^1] is ']' or '］' or ')' or '）')
        {
            int open = text.LastIndexOfAny("[［(（");
            return open < 0 ? CheckBox.None : InBrackets(text[(open + 1)..^1], text[open]);
        }

        return Mark(text[^1]);
    }

    /// <summary>The box at the start of a text, blanks aside.</summary>
    internal static CheckBox AtStart(ReadOnlySpan<char> text)
    {
        text = Spaces.Trim(text);
        if (text is ['-' or '*' or '・', ' ', ..])
        {
            text = Spaces.Trim(text[1..]); // a Markdown task list
        }

        if (text.IsEmpty)
        {
            return CheckBox.None;
        }

        if (text[0] is '[' or '［' or '(' or '（')
        {
            int close = text.IndexOfAny("]］)）");
            return close < 0 ? CheckBox.None : InBrackets(text[1..close], text[0]);
        }

        return Mark(text[0]);
    }

    private static CheckBox Mark(char c) =>
        CheckedMarks.Contains(c) ? CheckBox.Checked : UncheckedMarks.Contains(c) ? CheckBox.Unchecked : CheckBox.None;

    private static CheckBox InBrackets(ReadOnlySpan<char> content, char open)
    {
        content = Spaces.Trim(content);
        if (content.IsEmpty || content is "_" or "□" or "☐" or "　")
        {
            return CheckBox.Unchecked;
        }

        bool ticked = (content.Length == 1 && Ticks.Contains(content[0])) || content is "はい" or "済" or "OK";
        return ticked ? CheckBox.Checked : open is '[' or '［' && content.Length == 1 ? CheckBox.Unchecked : CheckBox.None;
    }
}
