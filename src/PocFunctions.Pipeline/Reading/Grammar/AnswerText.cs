using PocFunctions.Pipeline.Reading.Cleaning;

namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>An answer as it grows line by line, and which line may still belong to it.</summary>
internal sealed class AnswerText(TextLine labelLine, LineReading label)
{
    private const int LongestSentence = 60;
    private const string TableEdges = "|│┃｜";

    private readonly LabelKind _kind = label.Label!.Kind;
    private readonly int _labelIndent = Spaces.LeadingBlanks(labelLine.Span);
    private readonly bool _isTableRow = Spaces.Trim(labelLine.Span) is ['|' or '│' or '┃' or '｜', ..];
    private string _text = "";
    private int _lines;
    private int _firstLine;
    private int _lastLine;

    internal bool IsEmpty => _lines == 0;

    internal void TryAdd(TextLine line)
    {
        ReadOnlySpan<char> words = Spaces.Trim(_isTableRow ? Spaces.TrimEnd(line.Span).TrimEnd(TableEdges) : line.Span);
        if (words.IsEmpty || AnswerReader.IsBlank(words))
        {
            return;
        }

        words = words[..Math.Min(words.Length, ReadingLimits.ValueLength + 1)];
        _firstLine = IsEmpty ? line.Number : _firstLine;
        _lastLine = line.Number;
        _text = IsEmpty ? words.ToString() : string.Concat(_text, Joint(words), words);
        _lines++;
    }

    /// <summary>Whether an answer that has not begun yet begins in this line of words.</summary>
    /// <param name="line">A line below the label.</param>
    /// <param name="apart">True where blank lines or a remark stand between.</param>
    internal bool BeginsIn(TextLine line, bool apart)
    {
        ReadOnlySpan<char> words = Spaces.Trim(line.Span);
        if (line.QuoteDepth > labelLine.QuoteDepth || AnswerReader.IsBlank(words))
        {
            return false;
        }

        return apart || labelLine.QuoteDepth != line.QuoteDepth ? LooksAsAsked(words) || IsUnquotedAnswer(line, words) : !IsSentence(words);
    }

    /// <summary>Whether an answer that has begun goes on in this line of words.</summary>
    internal bool GoesOnIn(TextLine line)
    {
        if (IsEmpty || _lines >= ReadingLimits.AnswerLines || _text.Length > ReadingLimits.ValueLength || line.Number != _lastLine + 1 || line.QuoteDepth > labelLine.QuoteDepth)
        {
            return false;
        }

        ReadOnlySpan<char> words = Spaces.Trim(line.Span);
        return _kind switch
        {
            LabelKind.MailAddress => !IsSentence(words) && (line.QuoteDepth == labelLine.QuoteDepth || LooksLikeAddress(words)),
            LabelKind.Email => words.IndexOfAny('@', '＠') >= 0 || _text[^1] is ',' or '、' or ';' or '；' or '/' or '／' or '-' or '.' or '@',
            LabelKind.Telephone => LooksLikeTelephone(words) || words.StartsWith("内線") || words.StartsWith("(内線") || words.StartsWith("（内線"),
            LabelKind.NotOurs or LabelKind.PostalCode => false,
            _ => Spaces.LeadingBlanks(line.Span) > _labelIndent && !IsSentence(words) && words.IndexOfAny('@', ':', '：') < 0,
        };
    }

    internal RawAnswer? ToRaw() => IsEmpty ? null : new RawAnswer(WithoutFax(_text), _firstLine, _lastLine);

    /// <summary>Behind "TEL/FAX" the second number is the fax.</summary>
    private string WithoutFax(string text)
    {
        bool asksForFax = _kind == LabelKind.Telephone && label.Label!.Key.Contains("fax", StringComparison.Ordinal);
        int second = asksForFax ? text.AsSpan().IndexOfAny('/', '／', '、') : -1;
        return second > 0 ? text[..second] : text;
    }

    /// <summary>The lines of an address stay lines, those of e-mail addresses part them; a name that was wrapped is one again.</summary>
    private string Joint(ReadOnlySpan<char> next)
    {
        bool wrappedEmail = _kind == LabelKind.Email && _text[^1] is '-' or '.' or '@' && _text.Contains('@', StringComparison.Ordinal);
        if (wrappedEmail || (_kind == LabelKind.Email && next is ['@' or '＠', ..]))
        {
            return "";
        }

        return _kind is LabelKind.MailAddress or LabelKind.Email ? "\n" : " ";
    }

    /// <summary>An unquoted line below a quoted label is its answer: that is how people reply in line.</summary>
    private bool IsUnquotedAnswer(TextLine line, ReadOnlySpan<char> words) => line.QuoteDepth < labelLine.QuoteDepth && !IsSentence(words);

    private bool LooksAsAsked(ReadOnlySpan<char> words) => _kind switch
    {
        LabelKind.Email => words.IndexOfAny('@', '＠') > 0,
        LabelKind.Telephone => LooksLikeTelephone(words),
        LabelKind.MailAddress => LooksLikeAddress(words),
        LabelKind.OrganizationName => words.IndexOf("株式会社") >= 0 || words.IndexOf("有限会社") >= 0 || words.IndexOf("㈱") >= 0,
        _ => false,
    };

    private static bool LooksLikeTelephone(ReadOnlySpan<char> words) =>
        words.Length <= LongestSentence && (char.IsDigit(words[0]) || words[0] is '+' or '＋' or '(' or '（') && words.IndexOfAny('@', '〒') < 0 && CountDigits(words) >= 6;

    private static bool LooksLikeAddress(ReadOnlySpan<char> words) =>
        !IsSentence(words) && (words[0] == '〒' || (words.IndexOfAny("都道府県") is > 0 and <= 4 && CountDigits(words) > 0));

    private static bool IsSentence(ReadOnlySpan<char> words) => words[^1] is '。' or '!' or '！' || words.Length > 4 * LongestSentence;

    private static int CountDigits(ReadOnlySpan<char> words)
    {
        int digits = 0;
        foreach (char c in words)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits;
    }
}
