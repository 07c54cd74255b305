namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>
/// A word of a name. East Asian writing has no spaces between words, so a whole run of it is one word, of which a part can
/// be a legal form; of other writing only a whole word can: Lincoln does not begin with a form.
/// </summary>
/// <param name="Text">The word, or what is left of it.</param>
/// <param name="IsEastAsian">Whether it is a run of kanji, kana or hangul.</param>
internal readonly record struct NameWord(ReadOnlyMemory<char> Text, bool IsEastAsian)
{
    /// <summary>The sign that joins two names; always a word of its own.</summary>
    internal static NameWord And { get; } = new("&".AsMemory(), false);

    internal int Length => Text.Length;

    public override string ToString() => Text.ToString();

    internal bool Is(string form) => Text.Span.SequenceEqual(form);

    internal bool StartsWith(string form) => IsEastAsian ? Text.Span.StartsWith(form) : Is(form);

    internal bool EndsWith(string form) => IsEastAsian ? Text.Span.EndsWith(form) : Is(form);

    internal NameWord WithoutBeginning(int length) => this with { Text = Text[length..] };

    internal NameWord WithoutEnd(int length) => this with { Text = Text[..^length] };
}
