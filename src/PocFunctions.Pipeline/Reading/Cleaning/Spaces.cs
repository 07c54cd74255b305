namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Every kind of space, and the characters that cannot be seen at all.</summary>
internal static class Spaces
{
    /// <summary>True for spaces (also U+3000 and the ideographic filler) and for invisible characters (BOM, zero width, bidi marks, soft hyphen).</summary>
    internal static bool IsBlank(char c) => c < '\u0080' ? c is ' ' or <= '\u001F' or '\u007F' : char.IsWhiteSpace(c) || IsInvisible(c);

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

    private static bool IsInvisible(char c) => c is
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\u3164' or '\uFEFF' or '\uFFA0' or '\u2800'
        or (>= '\u0080' and <= '\u009F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');
}
