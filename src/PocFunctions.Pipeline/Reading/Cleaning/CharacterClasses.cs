using System.Globalization;

namespace PocFunctions.Pipeline.Reading.Cleaning;

/// <summary>What the cleaning steps ask of a character.</summary>
[Flags]
internal enum CharacterClass : byte
{
    None = 0,

    /// <summary>A space of any kind, or a character that cannot be seen at all.</summary>
    Blank = 1,

    /// <summary>A bullet, bracket, star or other mark that stands before the words of a line.</summary>
    Mark = 2,

    /// <summary>A digit, or a number in a circle.</summary>
    Number = 4,

    /// <summary>What lines are drawn across with.</summary>
    Rule = 8,
}

/// <summary>One table for all characters of the BMP: every character of every line is asked about, often more than once.</summary>
internal static class CharacterClasses
{
    private const string Numbers =
        "0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵ";

    private const string Marks =
        "*#+=_~|!.,･・-–—‐−－＊＃＋＝＿～〜｜．，、。■□●○◆◇◎▼▽▲△▶▷►▸★☆♦◦•‣▪▫∙◼◻☑☐☒✓✔※→⇒☞│┃├┣└┗─━═【】[]［］「」『』〔〕《》〈〉<>＜＞(（)）:：;/／\\`'\"”“§{}";

    private const string RuleMarks = "-=_*~#+.・…‥─━═┄┅┈┉―—–‐−－＝＿＊～〜◆◇■□●○★☆▼▲△▽♪ｰー|";

    private static readonly CharacterClass[] Table = Build();

    internal static CharacterClass Of(char c) => Table[c];

    internal static bool Is(char c, CharacterClass wanted) => (Table[c] & wanted) != 0;

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
        {
            table[c] = IsBlank((char)c) ? CharacterClass.Blank : CharacterClass.None;
        }

        Set(Numbers, CharacterClass.Number);
        Set(Marks, CharacterClass.Mark);
        Set(RuleMarks, CharacterClass.Rule);
        return table;

        void Set(string characters, CharacterClass value)
        {
            foreach (char c in characters)
            {
                table[c] |= value;
            }
        }
    }

    /// <summary>Spaces, controls and format characters (BOM, zero width, bidi marks, soft hyphen), and the fillers that Unicode counts as letters.</summary>
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
        || c is '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800';
}
