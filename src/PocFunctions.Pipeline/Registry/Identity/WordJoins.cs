namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Joins what spaces had no right to part: runs of East Asian writing (株 式 会 社), and single letters (K. K.).</summary>
internal static class WordJoins
{
    private const string And = "and";

    internal static IReadOnlyList<NameWord> Of(IReadOnlyList<NameWord> words)
    {
        var joined = new List<NameWord>(words.Count);
        for (int i = 0; i < words.Count;)
        {
            int end = i + 1;
            while (end < words.Count && Joins(words[i], words[end]))
            {
                end++;
            }

            joined.Add(end == i + 1 ? WithSign(words, i) : Join(words, i, end));
            i = end;
        }

        return joined;
    }

    /// <summary>"Johnson and Johnson" is "Johnson &amp; Johnson".</summary>
    private static NameWord WithSign(IReadOnlyList<NameWord> words, int i) =>
        i > 0 && i < words.Count - 1 && words[i].Is(And) ? NameWord.And : words[i];

    private static bool Joins(NameWord first, NameWord next) =>
        first.IsEastAsian ? next.IsEastAsian : IsLetter(first) && IsLetter(next);

    private static bool IsLetter(NameWord word) => word.Length == 1 && char.IsLetter(word.Text.Span[0]) && !word.IsEastAsian;

    private static NameWord Join(IReadOnlyList<NameWord> words, int from, int end) =>
        words[from] with { Text = string.Concat(words.Skip(from).Take(end - from).Select(static word => word.ToString())).AsMemory() };
}
