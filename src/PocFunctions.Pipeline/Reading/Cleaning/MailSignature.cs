namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>Knows the line <c>-- </c> that a mail signature follows (RFC 3676, 4.3), also where a program took its trailing space off.</summary>
internal static class MailSignature
{
    internal static bool IsMark(ReadOnlySpan<char> line)
    {
        line = line is [' ', ..] ? line[1..] : line; // the space after a quote mark
        return line is "-- " or "--";
    }
}
