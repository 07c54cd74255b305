using PocFunctions.Pipeline.Reading.Charsets;
using PocFunctions.Pipeline.Reading.Damage;
using PocFunctions.Pipeline.Reading.Values;

namespace PocFunctions.Pipeline.Reading.Structured;

/// <summary>Gathers the fields of the web form, whichever body carried them.</summary>
internal sealed class WebFormFields
{
    /// <summary>Field by which a browser tells the charset of a form (HTML, 4.10.22.5).</summary>
    private const string CharsetField = "_charset_";

    private readonly List<(string Name, byte[] Value)> _fields = [];
    private string? _charset;

    internal int Count => _fields.Count;

    internal void Add(string name, ReadOnlySpan<byte> value)
    {
        if (name == CharsetField)
        {
            _charset = TextEncodings.Utf8.GetString(value);
        }
        else
        {
            _fields.Add((name, value.ToArray()));
        }
    }

    internal ReadForm ToForm(string? declaredCharset)
    {
        byte[] all = [.. _fields.SelectMany(static field => field.Value)];
        Charset charset = CharsetDetector.Detect(all, CharsetAliases.Find(_charset ?? declaredCharset ?? Charset.Utf8.Name));
        var form = new RawForm();
        var damage = new List<TextDamage>();
        foreach ((string name, byte[] bytes) in _fields)
        {
            Put(form, name, charset.Decode(bytes), damage);
        }

        return FormAssembler.Assemble(form, charset.Name, damage);
    }

    private static void Put(RawForm form, string name, string value, List<TextDamage> damage)
    {
        if (name.Equals(FieldNames.Consent, StringComparison.OrdinalIgnoreCase))
        {
            form.Recognised = true;
            form.Consent = ConsentValue.Read(value);
            return;
        }

        if (!FieldNames.TryFind(name, out (int Block, FormField Field) position))
        {
            return;
        }

        form.Recognised = true;
        string text = AnswerLines.Trim(value);
        if (text.Length == 0)
        {
            return;
        }

        RawBlock block = position.Block == FieldNames.Team ? form.Team : form.Person(position.Block - 1);
        string joined = block[position.Field] is { } earlier ? earlier.Text + "\n" + text : text;
        block[position.Field] = new RawAnswer(joined[..Math.Min(joined.Length, ReadingLimits.ValueLength + 1)]);
        if (DamageFinder.FindIn(text) is { } kind && damage.Count < ReadingLimits.DamagedLines)
        {
            damage.Add(new TextDamage(kind, null, text));
        }
    }
}
