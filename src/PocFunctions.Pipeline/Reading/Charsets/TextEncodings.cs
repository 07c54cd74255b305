using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>The encodings the reader decodes with. All put U+FFFD where bytes make no character, and never throw.</summary>
internal static class TextEncodings
{
    /// <summary>Windows-31J: Shift_JIS with the NEC and IBM extensions (①, ㈱, 髙), which is what senders mean by Shift_JIS.</summary>
    internal const int ShiftJisCodePage = 932;

    /// <summary>EUC-JP with the same extensions; ISO-2022-JP is decoded through it.</summary>
    internal const int EucJpCodePage = 51932;

    internal const int Iso2022JpCodePage = 50220;
    internal const int Utf8CodePage = 65001;
    internal const int Utf16LittleEndianCodePage = 1200;
    internal const int Utf16BigEndianCodePage = 1201;
    internal const int Windows1252CodePage = 1252;

    /// <summary>UTF-7 (65000) hides any character in ASCII; nobody sends a form in it but someone who wants to hide something.</summary>
    private const int Utf7CodePage = 65000;

    internal static readonly Encoding ShiftJis = Find(ShiftJisCodePage)!;
    internal static readonly Encoding EucJp = Find(EucJpCodePage)!;
    internal static readonly Encoding Utf8 = Find(Utf8CodePage)!;
    internal static readonly Encoding Utf16LittleEndian = Find(Utf16LittleEndianCodePage)!;
    internal static readonly Encoding Utf16BigEndian = Find(Utf16BigEndianCodePage)!;
    internal static readonly Encoding Windows1252 = Find(Windows1252CodePage)!;

    /// <summary>The encoding of a code page, or null where there is none to use.</summary>
    internal static Encoding? Find(int codePage) =>
        codePage == Utf7CodePage
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Replacement)
                ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Replacement);

    private static DecoderReplacementFallback Replacement => new("\uFFFD");
}
