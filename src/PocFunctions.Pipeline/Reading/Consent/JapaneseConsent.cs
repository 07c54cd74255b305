using PocFunctions.Pipeline.Reading.Grammar;

namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>Finds 同意 and what its ending says, for in Japanese the verb's ending agrees or refuses.</summary>
internal static class JapaneseConsent
{
    private const int LongestEnding = 24;

    private static readonly (string Ending, ConsentVoice Voice)[] Endings = LongestFirst(
    [
        .. Of(ConsentVoice.Agrees,
            "します", "いたします", "致します", "する", "しました", "いたしました", "致しました", "させていただきます", "させて頂きます", "の上", "済み", "するものとします", "しております", "申し上げます"),
        .. Of(ConsentVoice.Refuses,
            "しません", "いたしません", "致しません", "しない", "できません", "出来ません", "できない", "出来ない", "いたしかねます", "致しかねます", "しかねます", "できかねます", "出来かねます", "しかねる", "せず",
            "はしません", "はできません", "は出来ません", "はいたしかねます", "することはできません", "することができません", "しておりません", "していません", "しないものとします", "するものではありません", "するわけではありません",
            "を拒否", "を撤回", "を取り消", "いたしておりません", "しませんでした", "いただけません", "しているものではありません", "する予定はありません", "するつもりはありません", "できる状況にありません"),
        .. Of(ConsentVoice.Silent,
            "しない場合", "されない場合", "できない場合", "出来ない場合", "いただけない場合", "する場合", "される場合", "します場合", "いただける場合", "しない方", "する方", "するか", "するかどうか"),
        .. Of(ConsentVoice.Asks, "しますか", "いたしますか", "致しますか", "されますか", "いただけますか", "頂けますか", "しましたか"),
    ]);

    internal static void Find(ReadOnlySpan<char> paragraph, List<ConsentMention> mentions)
    {
        int from = 0;
        for (int next = paragraph.IndexOf('同'); next >= 0; next = paragraph[from..].IndexOf('同'))
        {
            int place = from + next;
            from = place + 1;
            string following = MatchFold.Fold(paragraph[from..Math.Min(paragraph.Length, from + LongestEnding)]);
            if (following is ['意', ..] && VoiceOf(following.AsSpan(1)) is var (voice, ending))
            {
                bool denied = place > 0 && paragraph[place - 1] is '不' or '非';
                mentions.Add(new ConsentMention(place, EndOf(paragraph, from, ending.Length + 1), denied ? ConsentVoice.Refuses : voice));
            }
        }
    }

    private static (ConsentVoice Voice, string Ending)? VoiceOf(ReadOnlySpan<char> following)
    {
        foreach ((string ending, ConsentVoice voice) in Endings)
        {
            if (following.StartsWith(ending))
            {
                return (voice, ending);
            }
        }

        return null;
    }

    /// <summary>Where a number of compared characters end in the text as it is.</summary>
    private static int EndOf(ReadOnlySpan<char> paragraph, int start, int compared)
    {
        int end = start;
        while (compared > 0 && end < paragraph.Length)
        {
            compared -= MatchFold.Fold(paragraph[end++]) == MatchFold.Ignored ? 0 : 1;
        }

        return end;
    }

    private static IEnumerable<(string Ending, ConsentVoice Voice)> Of(ConsentVoice voice, params string[] endings) =>
        endings.Select(ending => (MatchFold.Fold(ending), voice));

    private static (string Ending, ConsentVoice Voice)[] LongestFirst((string Ending, ConsentVoice Voice)[] endings) =>
        [.. endings.OrderByDescending(static entry => entry.Ending.Length)];
}
