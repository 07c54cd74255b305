namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>The legal forms that a name is compared without; the table gives each one's place and reason.</summary>
internal static class LegalForms
{
    private static readonly ILookup<string, string> Table =
        DataLines.Of("legal-forms").Select(static line => line.Split(' ', 2))
            .ToLookup(static parts => parts[0], static parts => parts[1]);

    private static readonly string[][] Leading = Words("both", "begin");
    private static readonly string[][] Trailing = Words("both", "end");

    private static readonly HashSet<string> Bracketed =
    [
        .. Table["brackets"],
        .. Table["both"].Concat(Table["end"]).Select(static form => form.Replace(" ", "", StringComparison.Ordinal)),
    ];

    private static readonly int LongestBracketed = Bracketed.Max(static form => form.Length);

    /// <summary>Whether what stands in a pair of brackets is a form, and no more.</summary>
    internal static bool IsForm(IReadOnlyList<NameWord> words, int from)
    {
        string content = "";
        for (int i = from; i < words.Count; i++)
        {
            if (content.Length + words[i].Length > LongestBracketed)
            {
                return false; // also keeps nested brackets linear
            }

            content += words[i].ToString();
        }

        return Bracketed.Contains(content);
    }

    /// <summary>The words without the forms at either end; as they were where nothing else is left.</summary>
    internal static ReadOnlyMemory<NameWord> Strip(IEnumerable<NameWord> words)
    {
        NameWord[] kept = [.. words];
        int first = 0;
        int end = kept.Length;
        while (first < end && (StripEnd(kept, first, ref end) || StripBeginning(kept, ref first, end)))
        {
        }

        return first < end ? kept.AsMemory(first..end) : words.ToArray();
    }

    private static bool StripEnd(NameWord[] words, int first, ref int end)
    {
        foreach (string[] form in Trailing)
        {
            int start = end - form.Length;
            if (start < first || !words[start].EndsWith(form[0]) || !Matches(words, start + 1, form.AsSpan(1)))
            {
                continue;
            }

            if (start > first && words[start - 1].Is("&"))
            {
                continue; // "Tiffany & Co." is a name; "GmbH & Co. KG" is in the table as a whole
            }

            words[start] = words[start].WithoutEnd(form[0].Length);
            end = words[start].Length > 0 ? start + 1 : start;
            return true;
        }

        return false;
    }

    private static bool StripBeginning(NameWord[] words, ref int first, int end)
    {
        foreach (string[] form in Leading)
        {
            int last = first + form.Length - 1;
            if (last >= end || !Matches(words, first, form.AsSpan(..^1)) || !words[last].StartsWith(form[^1]))
            {
                continue;
            }

            words[last] = words[last].WithoutBeginning(form[^1].Length);
            first = words[last].Length > 0 ? last : last + 1;
            return true;
        }

        return false;
    }

    private static bool Matches(NameWord[] words, int from, ReadOnlySpan<string> form)
    {
        for (int i = 0; i < form.Length; i++)
        {
            if (!words[from + i].Is(form[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Longest first, so that 一般社団法人 is not taken for 社団法人 with 一般 before it.</summary>
    private static string[][] Words(params string[] places) =>
    [
        .. places.SelectMany(static place => Table[place])
            .OrderByDescending(static form => form.Length)
            .Select(static form => form.Split(' ')),
    ];
}
