using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Answers;

/// <summary>A code as a person types it: with spaces, or in full-width digits.</summary>
internal static class TypedCode
{
    private const int Digits = 6;

    /// <returns>The six digits, or null when it is no code at all and so need not be counted as a guess.</returns>
    internal static string? Normalize(string? typed)
    {
        var code = string.Concat(Folded.Of(typed ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        return code.Length == Digits && code.All(char.IsAsciiDigit) ? code : null;
    }
}
