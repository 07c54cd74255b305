using System.Buffers;

namespace PocFunctions.Pipeline.Reading.Damage;

/// <summary>Finds the marks that stand where a character was lost.</summary>
internal static class LostCharacters
{
    private const char ReplacementCharacter = '\uFFFD';
    private const char GetaMark = '〓';

    /// <summary>How many question marks in a row no sender writes, but a converter does.</summary>
    private const string QuestionMarks = "???";

    private static readonly SearchValues<char> MeaninglessC1 = SearchValues.Create("\u0080\u0081\u008D\u008F\u0090\u009D");

    internal static bool AreReplaced(ReadOnlySpan<char> line) => line.Contains(ReplacementCharacter) || line.IndexOf(QuestionMarks) >= 0;

    internal static bool AreUnreadable(ReadOnlySpan<char> line) =>
        line.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0 || line.Contains(GetaMark) || line.IndexOfAny(MeaninglessC1) >= 0;
}
