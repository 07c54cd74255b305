using System.Text;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>An answer of a structured form, in the shape a text form gives: its lines trimmed, empty ones dropped, joined by <c>\n</c>.</summary>
internal static class AnswerLines
{
    internal static string Trim(string value)
    {
        value = value[..Math.Min(value.Length, 2 * ReadingLimits.ValueLength)];
        if (value.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            return Spaces.Trim(value).ToString();
        }

        var lines = new StringBuilder(value.Length);
        foreach (ReadOnlySpan<char> line in value.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = Spaces.Trim(line);
            if (!trimmed.IsEmpty)
            {
                lines.Append(lines.Length == 0 ? "" : "\n").Append(trimmed);
            }
        }

        return lines.ToString();
    }
}
