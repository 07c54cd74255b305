namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>What senders, editors and mail programs put before and after the words of a line: bullets, numbering, stars, frames.</summary>
internal static class Decoration
{
    private const int ShortestRule = 4;

    /// <summary>How many characters of decoration a line begins with, numbering (<c>1.</c> <c>(1)</c> <c>①</c> <c>2-1)</c> <c>a.</c>) and blanks included.</summary>
    internal static int Leading(ReadOnlySpan<char> line, out bool numbered)
    {
        numbered = false;
        int i = 0;
        for (; i < line.Length; i++)
        {
            CharacterClass c = CharacterClasses.Of(line[i]);
            if ((c & CharacterClass.Number) != 0)
            {
                numbered = true;
            }
            else if ((c & (CharacterClass.Blank | CharacterClass.Mark)) == 0)
            {
                break;
            }
        }

        if (i + 1 < line.Length && char.IsAsciiLetter(line[i]) && line[i + 1] is '.' or ')' or '．' or '）')
        {
            numbered = true;
            i += 2;
            i += Spaces.LeadingBlanks(line[i..]);
        }

        return i;
    }

    /// <summary>True where nothing but decoration is left.</summary>
    internal static bool IsAll(ReadOnlySpan<char> text) => Leading(text, out _) == text.Length;

    /// <summary>True for a line drawn across: at least four characters, all of them such as lines are drawn with.</summary>
    internal static bool IsRule(ReadOnlySpan<char> line)
    {
        line = Spaces.Trim(line);
        foreach (char c in line)
        {
            if (!CharacterClasses.Is(c, CharacterClass.Rule))
            {
                return false;
            }
        }

        return line.Length >= ShortestRule;
    }
}
