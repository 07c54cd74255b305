namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>Consent as a check box or a program gives it.</summary>
internal static class ConsentValue
{
    private static readonly string[] Yes = ["true", "on", "yes", "1"];
    private static readonly string[] No = ["", "false", "off", "no", "0"];

    internal static ConsentReading Read(string value)
    {
        string word = value.Trim();
        bool given = Yes.Contains(word, StringComparer.OrdinalIgnoreCase);
        bool readable = given || No.Contains(word, StringComparer.OrdinalIgnoreCase);
        return new ConsentReading(given, null, word.Length == 0 ? null : word, !readable);
    }
}
