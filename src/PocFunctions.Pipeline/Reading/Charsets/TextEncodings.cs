using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>The encodings of .NET that the reader decodes with. All put U+FFFD where bytes make no character, and never throw.</summary>
internal static class TextEncodings
{
    /// <summary>UTF-7 hides any character in ASCII; nobody sends a form in it but someone who wants to hide something.</summary>
    private const int Utf7CodePage = 65000;

    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    internal static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
    internal static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
    internal static readonly Encoding Windows1252 = Find(1252)!;

    /// <summary>The encoding of a code page, or null where there is none to use.</summary>
    internal static Encoding? Find(int codePage) =>
        codePage == Utf7CodePage
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
