namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>A charset a form can be read in.</summary>
/// <param name="Name">IANA name, in lower case.</param>
/// <param name="Decode">Decodes bytes of it; U+FFFD stands where they make no character.</param>
/// <param name="IsSingleByte">True where any bytes make characters, so that decoding without loss proves nothing.</param>
internal sealed record Charset(string Name, Func<ReadOnlySpan<byte>, string> Decode, bool IsSingleByte = false)
{
    internal static readonly Charset Utf8 = new("utf-8", TextEncodings.Utf8.GetString);
    internal static readonly Charset Ascii = new("us-ascii", TextEncodings.Utf8.GetString);
    internal static readonly Charset Utf16LittleEndian = new("utf-16le", TextEncodings.Utf16LittleEndian.GetString);
    internal static readonly Charset Utf16BigEndian = new("utf-16be", TextEncodings.Utf16BigEndian.GetString);
    internal static readonly Charset Iso2022Jp = new("iso-2022-jp", Charsets.Iso2022Jp.Decode);
    internal static readonly Charset ShiftJis = new("shift_jis", Charsets.ShiftJis.Decode);
    internal static readonly Charset EucJp = new("euc-jp", Charsets.EucJp.Decode);
    internal static readonly Charset Windows1252 = new("windows-1252", TextEncodings.Windows1252.GetString, IsSingleByte: true);
}
