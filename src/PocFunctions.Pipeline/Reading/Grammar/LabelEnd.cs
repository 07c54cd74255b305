using System.Buffers;
using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>How a label ends.</summary>
/// <param name="ValueStart">Where the answer begins.</param>
/// <param name="Scope">The scope of a second label in parentheses or after a slash.</param>
/// <param name="HasSeparator">True for a colon or the like, or a closing bracket.</param>
/// <param name="HasWideSpace">True where the answer stands apart by more than one space, a tab or an ideographic space.</param>
/// <param name="HasSpace">True where any space follows.</param>
/// <param name="IsUnfinished">True where a bracket opens and does not close: the label goes on in the next line.</param>
internal readonly record struct LabelEnd(
    int ValueStart,
    LabelScope Scope,
    bool HasSeparator,
    bool HasWideSpace,
    bool HasSpace,
    bool IsUnfinished);

/// <summary>Reads what stands between a label and its answer: the label in the other language, remarks, brackets, a separator.</summary>
internal static class LabelEndReader
{
    private const int LongestRemark = 60;
    private const int MostParts = 6;

    private const string Separators = ":：;；=＝|｜│┃→⇒︰﹕";
    private const string Closers = "】]］〕」』)）>＞》〉*＊_`\"”";
    private const string Openers = "(（[［【〔";
    private const string Slashes = "/／・,、&＆";

    private static readonly SearchValues<char> AnyCloser = SearchValues.Create(")）]］】〕");

    private static readonly string[] Remarks = ["必須", "任意", "必要", "要記入", "全角", "半角", "required", "optional", "和文", "英文", "日本語", "英語", "代表", "直通", "内線", "予定", "注"];

    internal static LabelEnd Read(ReadOnlySpan<char> line, int start)
    {
        int i = start;
        LabelScope scope = LabelScope.Either;
        bool bracket = false;
        for (int part = 0; part < MostParts; part++)
        {
            int blanks = Spaces.LeadingBlanks(line[i..]);
            int next = i + blanks;
            if (next == line.Length)
            {
                return new LabelEnd(next, scope, bracket, false, blanks > 0, false);
            }

            char c = line[next];
            if (Separators.Contains(c))
            {
                return new LabelEnd(AfterSeparators(line, next), scope, true, false, false, false);
            }

            if (Closers.Contains(c))
            {
                bracket = true;
                i = next + 1;
            }
            else if (Openers.Contains(c) && ReadRemark(line, next, out LabelScope remarkScope) is var end and not 0)
            {
                if (end < 0)
                {
                    return new LabelEnd(next, scope, false, false, blanks > 0, true);
                }

                scope = remarkScope == LabelScope.Either ? scope : remarkScope;
                bracket = true;
                i = end;
            }
            else if ((Slashes.Contains(c) || blanks > 0) && SecondLabel(line, Slashes.Contains(c) ? next + 1 : next) is { } second)
            {
                scope = second.Label.Scope == LabelScope.Either ? scope : second.Label.Scope;
                i = second.End;
            }
            else
            {
                return new LabelEnd(next, scope, bracket, IsWide(line[i..next]), blanks > 0, false);
            }
        }

        return new LabelEnd(i, scope, bracket, false, false, false);
    }

    /// <summary>
    /// The end of what stands in brackets, if it belongs to the label: another label or a known remark, or anything before a separator. Negative where the
    /// bracket stays open, 0 where it belongs to the answer: "組織名 (株)サンプル".
    /// </summary>
    private static int ReadRemark(ReadOnlySpan<char> line, int open, out LabelScope scope)
    {
        scope = LabelScope.Either;
        ReadOnlySpan<char> rest = line[(open + 1)..Math.Min(line.Length, open + 1 + LongestRemark)];
        int length = rest.IndexOfAny(AnyCloser);
        ReadOnlySpan<char> remark = length < 0 ? rest : rest[..length];
        LabelMatch? label = LabelMatcher.Find(remark[Decoration.Leading(remark, out _)..]);
        if (length < 0)
        {
            return label is not null || LabelMatcher.IsBeginning(remark) ? -1 : 0;
        }

        int end = open + 1 + length + 1;
        scope = label?.Label.Scope ?? LabelScope.Either;
        if (label is not null || IsKnownRemark(remark))
        {
            return end;
        }

        int after = end + Spaces.LeadingBlanks(line[end..]);
        return after == line.Length || Separators.Contains(line[after]) ? end : 0;
    }

    private static bool IsKnownRemark(ReadOnlySpan<char> remark)
    {
        remark = Spaces.Trim(remark).TrimStart("※*");
        foreach (string known in Remarks)
        {
            if (remark.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A further label of a field: "組織名 / Organization Name", "TEL/FAX", "氏名 Name". A heading is none.</summary>
    private static LabelMatch? SecondLabel(ReadOnlySpan<char> line, int start)
    {
        start += Spaces.LeadingBlanks(line[start..]);
        if (LabelMatcher.Find(line[start..]) is not { Label.IsField: true } label)
        {
            return null;
        }

        int after = start + label.End;
        int next = after + Spaces.LeadingBlanks(line[after..]);
        bool ends = next == line.Length || Separators.Contains(line[next]) || Closers.Contains(line[next]) || Openers.Contains(line[next]) || Slashes.Contains(line[next]);
        return ends ? label with { End = after } : null;
    }

    private static int AfterSeparators(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && (Separators.Contains(line[i]) || Closers.Contains(line[i]) && line[i] is '*' or '_' or '>' or '】'))
        {
            i++;
        }

        return i;
    }

    private static bool IsWide(ReadOnlySpan<char> blanks) => blanks.Length > 1 || blanks is ['\t' or '\u3000'];
}
