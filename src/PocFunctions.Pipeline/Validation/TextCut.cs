namespace PocFunctions.Pipeline.Validation;

/// <summary>Cuts texts without cutting a character in two.</summary>
internal static class TextCut
{
    internal static string To(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
