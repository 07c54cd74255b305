using CsCheck;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Tests.Registry.Identity;

/// <summary>Texts to try the laws on.</summary>
internal static class Texts
{
    /// <summary>What names are made of, and what breaks readers: forms, brackets, marks, what is invisible, halves of pairs.</summary>
    private static readonly string[] Pieces =
    [
        "株式会社", "㈱", "(株)", "（", "）", "(", ")", "株", "有限会社", "Inc.", "in", "c", "Co.", "Ltd", "co", "&", "and", "K.K.", "k",
        "S", "A", "The ", "サンプル", "ｻﾝﾌﾟﾙ", "ー", "－", "-", "−", "・", "ン", "ッ", "\u3099", "\u309A", "゛", "髙", "﨑", "𠮷", "電機",
        "一", "二", "ロ", "Sample", "SAMPLE", "Ｓ", "ß", "ς", "Σ", "İ", "ı", "é", "e\u0301", "\u0301", "Т", "н", "ν", "Ⅳ", "㌔",
        "ﷺ", "™", "℡", "𝐀", "\u200B", "\u00AD", "\uFEFF", "\u202E", "\uFE0F", "\u3000", " ", "\uD800", "\uDC00", "\uFFFE",
        "\uFFFF", "\uFFFD", "\0", "@", ".", "xn--", "0", "1", "l", "I", "rn", "m", "!", "「", "」", "한", "\u1112", "\u1161",
        "\u115F",
    ];

    private static readonly string[] CostlyPieces =
    [
        "(", ")", "(株)", "((株)", "(株", "株式会社", "株", "株式会社式会社", " inc", "in c ", "co ltd ", "k ", "&", "and ", "ー", "サー",
        "\u0301\u0316", "\uD800", "İ", "a.", "rn", "·", "xn--a.", "@",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(Pieces);
    private static readonly Gen<string> Unit = Gen.Char.Select(static c => c.ToString());

    /// <summary>Any text, lone surrogates included.</summary>
    internal static Gen<string> Any { get; } =
        Gen.OneOf<string>(Piece, Piece, Piece, Unit, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32))
            .Array[0, 14].Select(string.Concat);

    /// <summary>Names as vendors have them, without their legal form: some words of kana and kanji, or of Latin letters.</summary>
    internal static Gen<string> Name { get; } = Gen.OneOf<string>(
        Gen.OneOf("サンプル", "電機", "製作所", "日本", "ソフトウェア", "ネット", "テクノ", "サーバー", "東京", "高橋")
            .Array[1, 4].Select(string.Concat),
        Gen.OneOf("Sample", "Electric", "Nippon", "Soft", "Networks", "Lincoln", "Zinc", "Costco", "Visa")
            .Array[1, 4].Select(static words => string.Join(' ', words)));

    /// <summary>Inputs made to cost more than their length.</summary>
    internal static IEnumerable<string> Costly(int length) =>
        CostlyPieces.Select(piece => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length]);

    /// <summary>Every comparison there is, for laws that hold for all of them.</summary>
    internal static void CompareAll(string text)
    {
        string key = OrganizationKey.Of(text);
        _ = NameSkeletons.Of(key);
        _ = LegalForms.Strip(NameWords.Of(text, dropsBracketedForms: true)); // by itself, since a key's length is limited
        _ = Skeleton.AllOf(text);
        _ = MixedScripts.Find(text);
        _ = EmailDomain.RegistrableOf(text);
        _ = EmailDomain.RegistrableOf("a@" + text);
        _ = DomainDisplay.Of(text);
        _ = DomainDisplay.Of("xn--" + text);
        _ = PublicMailDomains.Contains(text);
    }
}
