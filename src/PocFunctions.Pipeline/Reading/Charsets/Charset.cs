using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>A charset a form can be read in.</summary>
/// <param name="Name">IANA name, in lower case.</param>
/// <param name="CodePage">The code page .NET knows it by.</param>
/// <param name="Encoding">How it is decoded; ISO-2022-JP and EUC-JP have decoders of their own in front.</param>
internal sealed record Charset(string Name, int CodePage, Encoding Encoding)
{
    internal static readonly Charset Ascii = new("us-ascii", 20127, TextEncodings.Utf8);
    internal static readonly Charset Utf8 = new("utf-8", TextEncodings.Utf8CodePage, TextEncodings.Utf8);
    internal static readonly Charset Utf16LittleEndian = new("utf-16le", TextEncodings.Utf16LittleEndianCodePage, TextEncodings.Utf16LittleEndian);
    internal static readonly Charset Utf16BigEndian = new("utf-16be", TextEncodings.Utf16BigEndianCodePage, TextEncodings.Utf16BigEndian);
    internal static readonly Charset Iso2022Jp = new("iso-2022-jp", TextEncodings.Iso2022JpCodePage, TextEncodings.EucJp);
    internal static readonly Charset ShiftJis = new("shift_jis", TextEncodings.ShiftJisCodePage, TextEncodings.ShiftJis);
    internal static readonly Charset EucJp = new("euc-jp", TextEncodings.EucJpCodePage, TextEncodings.EucJp);
    internal static readonly Charset Windows1252 = new("windows-1252", TextEncodings.Windows1252CodePage, TextEncodings.Windows1252);
}
