using System.Text;

namespace PocFunctions.Pipeline.Registry.Identity;

/// <summary>Cuts a folded name into its words; punctuation falls away, and on demand what legal forms stand in brackets.</summary>
internal sealed class NameWords
{
    private readonly bool _dropsBracketedForms;
    private readonly List<NameWord> _words = [];
    private readonly Stack<int> _brackets = new();
    private readonly StringBuilder _word = new();
    private bool _isEastAsian;

    private NameWords(bool dropsBracketedForms) => _dropsBracketedForms = dropsBracketedForms;

    /// <param name="name">A name, folded.</param>
    /// <param name="dropsBracketedForms">Whether （株） and the like fall away.</param>
    internal static IReadOnlyList<NameWord> Of(string name, bool dropsBracketedForms)
    {
        var words = new NameWords(dropsBracketedForms);
        foreach (Rune rune in LongVowels.Fold(name).EnumerateRunes())
        {
            words.Take(CharacterVariants.Fold(rune));
        }

        words.EndWord();
        return WordJoins.Of(words._words);
    }

    private void Take(Rune rune)
    {
        switch (NamePunctuations.Of(rune))
        {
            case NamePunctuation.None:
                Append(rune);
                break;
            case NamePunctuation.BetweenWords:
                EndWord();
                break;
            case NamePunctuation.Opening:
                EndWord();
                _brackets.Push(_words.Count);
                break;
            case NamePunctuation.Closing:
                EndWord();
                Close();
                break;
            case NamePunctuation.InsideWord:
            default:
                break;
        }
    }

    private void Close()
    {
        if (_brackets.TryPop(out int from) && _dropsBracketedForms && LegalForms.IsForm(_words, from))
        {
            _words.RemoveRange(from, _words.Count - from);
        }
    }

    private void Append(Rune rune)
    {
        if (rune.Value == '&')
        {
            EndWord();
            _words.Add(NameWord.And);
            return;
        }

        string? script = Scripts.Of(rune);
        bool belongsToAny = script is null && !Rune.IsDigit(rune); // ー and combining marks go with what stands before them
        bool isEastAsian = belongsToAny ? _isEastAsian : Scripts.IsEastAsian(script);
        if (isEastAsian != _isEastAsian)
        {
            EndWord();
            _isEastAsian = isEastAsian;
        }

        _word.Append(rune.ToString());
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            _words.Add(new NameWord(_word.ToString().AsMemory(), _isEastAsian));
            _word.Clear();
        }
    }
}
