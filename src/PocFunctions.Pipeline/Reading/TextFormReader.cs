using PocFunctions.Pipeline.Reading.Charsets;
using PocFunctions.Pipeline.Reading.Cleaning;
using PocFunctions.Pipeline.Reading.Consent;
using PocFunctions.Pipeline.Reading.Damage;
using PocFunctions.Pipeline.Reading.Grammar;
using PocFunctions.Pipeline.Reading.Values;

namespace PocFunctions.Pipeline.Reading;

/// <summary>Reads the text form: charset, lines, cleaning, grammar, values, each station of its own folder.</summary>
internal static class TextFormReader
{
    internal static ReadForm Read(ReadOnlySpan<byte> bytes, MediaType mediaType)
    {
        QuotedPrintable.Decoded transfer = QuotedPrintable.Undo(bytes);
        DecodedText decoded = TextDecoder.Decode(transfer.Bytes, mediaType.Charset);
        List<TextLine> lines = LineSplitter.Split(decoded.Text);
        transfer.RestoreNumbers(lines);
        IReadOnlyList<TextDamage> damage = DamageFinder.Find(decoded.Text, lines);
        QuoteMarks.Remove(decoded.Text, lines);
        ForwardedText.Deepen(decoded.Text, lines);
        if (mediaType.IsFlowed)
        {
            FlowedText.Join(lines, mediaType.DeletesSpace);
        }

        PgpArmor.Remove(decoded.Text, lines);
        ConsentReading consent = ConsentFinder.Find(decoded.Text, lines);
        RawForm form = FormGrammar.Parse(lines);
        form.Consent = consent;
        return FormAssembler.Assemble(form, decoded.Charset.Name, damage);
    }
}
