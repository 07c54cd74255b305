namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>The labels by their first character as compared; a text that begins with none of these has no label.</summary>
internal static class LabelGroups
{
    private const int PageSize = 256;

    /// <summary>By the high byte of the character, then by its low one: every line of every text is looked up here.</summary>
    private static readonly LabelGroup?[]?[] Pages = Build();

    internal static LabelGroup? Of(char first) => Pages[first / PageSize]?[first % PageSize];

    private static LabelGroup?[]?[] Build()
    {
        var pages = new LabelGroup?[]?[PageSize];
        foreach (var group in LabelTable.Entries.DistinctBy(static entry => entry.Key).GroupBy(static entry => entry.Key[0]))
        {
            (pages[group.Key / PageSize] ??= new LabelGroup?[PageSize])[group.Key % PageSize] = new LabelGroup(group);
        }

        return pages;
    }
}

/// <summary>The labels of one first character.</summary>
internal sealed class LabelGroup
{
    private readonly string _seconds;
    private readonly LabelEntry[][] _bySecond;

    /// <summary>Labels of that character alone, which any text may follow.</summary>
    private readonly LabelEntry[] _alone;

    internal LabelGroup(IEnumerable<LabelEntry> labels)
    {
        All = [.. labels.OrderByDescending(static entry => entry.Key.Length)];
        _alone = [.. All.Where(static entry => entry.Key.Length == 1)];
        var bySecond = All.Where(static entry => entry.Key.Length > 1).GroupBy(static entry => entry.Key[1]).ToArray();
        _seconds = string.Concat(bySecond.Select(static group => group.Key));
        _bySecond = [.. bySecond.Select(group => (LabelEntry[])[.. group, .. _alone])];
    }

    /// <summary>All of them, the longest first.</summary>
    internal LabelEntry[] All { get; }

    /// <summary>Those that may stand where this is the second character, the longest first.</summary>
    internal LabelEntry[] With(char second) => _seconds.IndexOf(second, StringComparison.Ordinal) is var place and >= 0 ? _bySecond[place] : _alone;
}
