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

    internal static DamageKind? Find(ReadOnlySpan<char> line)
    {
        if (line.Contains(ReplacementCharacter) || line.IndexOf(QuestionMarks) >= 0)
        {
            return DamageKind.Replaced;
        }

        bool unreadable = line.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0 || line.Contains(GetaMark) || line.IndexOfAny(MeaninglessC1) >= 0;
        return unreadable ? DamageKind.Unreadable : null;
    }
}
