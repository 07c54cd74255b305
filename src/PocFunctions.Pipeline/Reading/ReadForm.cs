namespace PocFunctions.Pipeline.Reading;

/// <summary>What the reader made of a submission's bytes; the input of validation.</summary>
/// <param name="Charset">IANA name of the charset the text was read in; null where the bytes are not text.</param>
/// <param name="Form">The answers found.</param>
/// <param name="Lines">For each field that was found on a line, its 1-based line in the text as sent, by field name.</param>
internal sealed record ReadForm(
    string? Charset,
    ContactForm Form,
    IReadOnlyDictionary<string, int> Lines);
