using System.Buffers;

namespace PocFunctions.Pipeline.RawForms;

/// <summary>Lower-case hex, the only spelling of ids and hashes here: two spellings of one id would be two ids.</summary>
internal static class Hex
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    internal static bool Is(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExcept(Digits);
}
