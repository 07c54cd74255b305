using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>Finds "agree" and who does or does not, for English says so before the verb.</summary>
internal static class EnglishConsent
{
    private const string Verb = "agree";
    private const int LongestSubject = 32;

    private static readonly string[] Denials =
    [
        "not", "don't", "don’t", "dont", "cannot", "can't", "can’t", "won't", "won’t", "never", "unable to", "refuse to", "decline to", "no longer", "neither", "doesn't", "does not", "not fully", "not yet",
        "not currently", "hardly", "wouldn't", "couldn't",
    ];

    private static readonly string[] Subjects = ["we", "i", "hereby", "we do", "and", "company", "fully", "also", "both", "i do", "therefore"];

    private static readonly string[] Conditions = ["if you", "if we", "if", "do you", "would you", "whether you", "when you"];

    internal static void Find(ReadOnlySpan<char> paragraph, List<ConsentMention> mentions)
    {
        int from = 0;
        for (int next = IndexOfVerb(paragraph); next >= 0; next = IndexOfVerb(paragraph[from..]))
        {
            int place = from + next;
            from = place + Verb.Length;
            bool isWord = from == paragraph.Length || !char.IsAsciiLetter(paragraph[from]);
            if (isWord && VoiceOf(paragraph[Math.Max(0, place - LongestSubject)..place], paragraph[from..]) is { } voice)
            {
                mentions.Add(new ConsentMention(place, from, voice));
            }
        }
    }

    private static int IndexOfVerb(ReadOnlySpan<char> text) => text.IndexOf(Verb, StringComparison.OrdinalIgnoreCase);

    private static ConsentVoice? VoiceOf(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.EndsWith("dis", StringComparison.OrdinalIgnoreCase))
        {
            return ConsentVoice.Refuses;
        }

        string subject = OneSpaced(before);
        if (EndsWithOneOf(subject, Denials))
        {
            return ConsentVoice.Refuses;
        }

        if (EndsWithOneOf(subject, Conditions))
        {
            return ConsentVoice.Silent;
        }

        bool withUs = Spaces.Trim(after).StartsWith("with", StringComparison.OrdinalIgnoreCase);
        return withUs || EndsWithOneOf(subject, Subjects) ? ConsentVoice.Agrees : null;
    }

    private static bool EndsWithOneOf(string text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsAsciiLetter(text[^(phrase.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words with one space between them, however the lines were broken.</summary>
    private static string OneSpaced(ReadOnlySpan<char> text)
    {
        Span<char> result = stackalloc char[LongestSubject];
        int length = 0;
        foreach (char c in Spaces.Trim(text))
        {
            if (!Spaces.IsBlank(c))
            {
                result[length++] = c;
            }
            else if (length > 0 && result[length - 1] != ' ')
            {
                result[length++] = ' ';
            }
        }

        return result[..length].ToString();
    }
}
