namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>
/// The blocks of the form, and which of them a label belongs to: by its heading, by what the label itself says, and where
/// both are missing by position, as a reader would tell.
/// </summary>
internal sealed class FormBlocks
{
    private readonly OpenBlock _team = new(null);
    private readonly List<OpenBlock> _persons = [];
    private OpenBlock? _current;
    private LabelKind? _lastLabel;

    /// <summary>True once a label or a heading of ours was met.</summary>
    internal bool HasBegun => _current is not null;

    internal void Open(LabelKind heading)
    {
        _lastLabel = null;
        if (heading == LabelKind.TeamHeading)
        {
            _team.Head(heading);
            _current = _team;
        }
        else if (_current is { IsFresh: true, Heading: LabelKind.PrimaryHeading or LabelKind.DeputyHeading })
        {
            _current.Head(heading); // the same heading in the other language, on a line of its own
        }
        else
        {
            _current = AddPerson(heading);
        }
    }

    /// <summary>The block a label belongs to, and the field it asks for there.</summary>
    internal (OpenBlock Block, FormField Field) Place(LabelKind kind, LabelScope scope)
    {
        LabelKind? previous = _lastLabel;
        _lastLabel = kind;
        FormField field = kind == LabelKind.PostalCode ? FormField.MailAddress : (FormField)kind;
        bool inPerson = _current is not null && _current != _team;
        _current = field switch
        {
            FormField.OrganizationName when inPerson && _team.Answers[field] is not null => _current!,
            FormField.OrganizationName => _team,
            FormField.Name or FormField.Affiliation or FormField.Title => PersonFor(field),
            _ => EitherFor(field, scope, previous),
        };
        _current.Ask();
        bool companyOfPerson = field == FormField.OrganizationName && _current != _team;
        return (_current, companyOfPerson ? FormField.Affiliation : field);
    }

    /// <summary>The finished form: persons without answers are dropped, and those of a deeper quote, which are an older copy of the form.</summary>
    internal void CopyTo(RawForm form)
    {
        RawBlock team = _team.Close();
        for (FormField field = FormField.OrganizationName; field <= FormField.MailAddress; field++)
        {
            form.Team[field] = team[field];
        }

        List<OpenBlock> answered = _persons.FindAll(static person => person.IsAnswered);
        int depth = answered.Count == 0 ? 0 : answered.Min(static person => person.Depth);
        answered.RemoveAll(person => person.Depth > depth);
        if (answered is [{ Heading: LabelKind.DeputyHeading }, ..])
        {
            OpenBlock primary = answered.Find(static person => person.Heading != LabelKind.DeputyHeading) ?? new OpenBlock(LabelKind.PrimaryHeading);
            answered.Remove(primary);
            answered.Insert(0, primary);
        }

        form.Persons.AddRange(answered.Select(static person => person.Close()));
    }

    private OpenBlock PersonFor(FormField field)
    {
        bool inPerson = _current is not null && _current != _team;
        if (inPerson && _current!.Answers[field] is null)
        {
            return _current;
        }

        return inPerson || _persons is not [.., { IsAnswered: false } last] ? AddPerson(null) : last;
    }

    /// <summary>Fields that both the team and a person have.</summary>
    private OpenBlock EitherFor(FormField field, LabelScope scope, LabelKind? previous)
    {
        bool inTeam = _current is null || _current == _team;
        if (scope == LabelScope.Team && (inTeam || _team.Answers[field] is null || _current!.Answers[field] is not null))
        {
            return _team;
        }

        if (!inTeam || _current?.Heading is not null)
        {
            return _current!;
        }

        bool asksAgain = _team.Answers[field] is not null && previous != (LabelKind)field;
        bool ofPerson = scope == LabelScope.Person && !_team.IsFresh;
        return asksAgain || ofPerson ? AddPerson(null) : _team;
    }

    /// <summary>Beyond the limit a block is still read, so that its answers go nowhere else, but not kept.</summary>
    private OpenBlock AddPerson(LabelKind? heading)
    {
        var person = new OpenBlock(heading);
        if (_persons.Count < ReadingLimits.PersonBlocks)
        {
            _persons.Add(person);
        }

        return person;
    }
}
