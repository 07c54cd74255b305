namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Every kind of space, and the characters that cannot be seen at all.</summary>
internal static class Spaces
{
    internal static bool IsBlank(char c) => CharacterClasses.Is(c, CharacterClass.Blank);

    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => TrimEnd(text[LeadingBlanks(text)..]);

    internal static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 0 && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    internal static int LeadingBlanks(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && IsBlank(text[count]))
        {
            count++;
        }

        return count;
    }
}
