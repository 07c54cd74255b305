using System.Buffers;
using System.Collections.Frozen;
using PocFunctions.Pipeline.Reading.Grammar;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>Knows what people write where they have nothing to answer, and what a template leaves for them to overwrite.</summary>
internal static class Placeholders
{
    /// <summary>An answer longer than this is none of the words, however spaced.</summary>
    private const int LongestWord = 24;

    /// <summary>Whole answers, compared by <see cref="MatchFold"/>.</summary>
    private static readonly FrozenSet<string> Words = FoldAll(
        "なし", "無し", "無", "ナシ", "特になし", "特に無し", "該当なし", "該当無し", "該当せず", "ありません", "ございません", "未定", "不明", "未記入", "省略", "非公開", "空欄", "記入なし", "登録なし", "設定なし", "未設定", "未登録",
        "N/A", "NA", "n.a.", "none", "nothing", "nil", "null", "TBD", "TBA", "unknown", "not applicable", "to be determined", "undefined", "blank", "xxx", "xxxx", "ここに記入", "ご記入ください", "記入してください",
        "要記入", "後日連絡", "後日", "追って連絡", "確認中", "調整中", "test", "テスト", "your name", "your company", "company name", "御社名", "貴社名", "会社名", "組織名", "氏名", "お名前", "山田太郎(例)");

    /// <summary>Marks that stand for something else wherever they stand.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
    [
        "○○", "〇〇", "◯◯", "●●", "××", "△△", "□□", "◇◇", "＊＊", "**", "＿＿", "__", "御社名", "貴社名", "your-company", "yourcompany", "your_company", "XXX", "xxx", "ｘｘｘ", "ＸＸＸ", "ＸＸ", "xx-xx", "xxxx", "--御社",
        "（記入", "(記入", "[記入", "ここに",
    ], StringComparison.Ordinal);

    /// <summary>A character of each of the marks; a value without any of them has none, and looking for characters takes half the time.</summary>
    private static readonly SearchValues<char> CharactersOfMarks = SearchValues.Create("○〇◯●×△□◇＊*＿_御貴yXxｘＸ記こ");

    /// <summary>Words that point at an answer above; they are placeholders where there is none to point at.</summary>
    private static readonly FrozenSet<string> Dittos = FoldAll(
        "同上", "上に同じ", "上記と同じ", "上記に同じ", "上記同様", "同左", "〃", "々", "same as above", "same", "ditto", "as above", "チームと同じ", "チーム連絡先と同じ", "組織と同じ", "同じ", "上記と同様", "same as team",
        "same as team contact", "責任者と同じ", "連絡先情報と同じ", "(同上)", "（同上）", "同上。", "上記住所と同じ", "上記に同じ。");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DittoWords = Dittos.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsAndDittos =
        Words.Concat(Dittos).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const string Brackets = "。.()（）[]「」";

    private static readonly SearchValues<char> EmptyNumber = SearchValues.Create("0０-－‐ー() ");

    internal static bool IsPlaceholder(string answer)
    {
        if (answer.Length <= LongestWord)
        {
            Span<char> buffer = stackalloc char[LongestWord];
            ReadOnlySpan<char> folded = Folded(answer, buffer);
            if (folded.IsEmpty || WordsAndDittos.Contains(folded))
            {
                return true;
            }
        }

        return (answer.AsSpan().ContainsAny(CharactersOfMarks) && answer.AsSpan().ContainsAny(Marks)) || IsEmptyNumber(answer);
    }

    /// <summary>Whether the answer says "as above".</summary>
    internal static bool IsDitto(string answer)
    {
        if (answer.Length > LongestWord)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestWord];
        return DittoWords.Contains(Folded(answer, buffer));
    }

    private static ReadOnlySpan<char> Folded(string answer, Span<char> buffer) => buffer[..MatchFold.Fold(answer.AsSpan().Trim(Brackets), buffer)];

    /// <summary>A telephone number of nothing but zeros, or of an area code and zeros only.</summary>
    private static bool IsEmptyNumber(string answer) => answer.Length is >= 5 and <= 20 && answer.AsSpan().IndexOfAnyExcept(EmptyNumber) < 0;

    private static FrozenSet<string> FoldAll(params string[] words) => words.Select(static word => MatchFold.Fold(word.AsSpan().Trim(Brackets))).Where(static word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
}
