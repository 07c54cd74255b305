namespace PocFunctions.Pipeline.Reading.Damage;

/// <summary>What happened to a text on its way.</summary>
internal enum DamageKind
{
    /// <summary>The escape bytes of ISO-2022-JP are gone: <c>$B;3ED(B</c>.</summary>
    EscapesStripped,

    /// <summary>Somebody before us read it in another charset than it was written in, and wrote down the result.</summary>
    Mojibake,

    /// <summary>A character was lost and U+FFFD, or a row of question marks, put in its place.</summary>
    Replaced,

    /// <summary>A character no standard gives a meaning (private use), or a mark (〓) that stands for one the sender's system lacked.</summary>
    Unreadable,
}

/// <summary>One damaged line.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">1-based line of the text as sent; null in a structured form.</param>
/// <param name="Found">The line, or the value.</param>
internal sealed record TextDamage(DamageKind Kind, int? Line, string Found);
