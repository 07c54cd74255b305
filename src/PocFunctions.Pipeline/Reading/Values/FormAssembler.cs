using PocFunctions.Pipeline.Reading.Damage;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>Turns raw answers into the values of the register, and notes what is worth saying about each.</summary>
internal sealed class FormAssembler
{
    private readonly RawForm _raw;
    private readonly List<FieldReading> _fields = new(16);
    private readonly Dictionary<string, int> _lines = new(16);

    private FormAssembler(RawForm raw) => _raw = raw;

    internal static ReadForm Assemble(RawForm raw, string? charset, IReadOnlyList<TextDamage> damage)
    {
        if (!raw.Recognised)
        {
            return ReadForm.NotRecognised(charset, damage);
        }

        return new FormAssembler(raw).Assemble(charset, damage);
    }

    private ReadForm Assemble(string? charset, IReadOnlyList<TextDamage> damage)
    {
        Dittos.Resolve(_raw);
        if (_raw.Consent.Line is { } consentLine)
        {
            _lines[FieldNames.Consent] = consentLine;
        }

        TeamContact team = Team(_raw.Team);
        PersonContact primary = _raw.Persons is [var first, ..] ? Person(FieldNames.PrimaryContact, first) : PersonContact.Empty;
        var deputies = new List<PersonContact>();
        foreach (RawBlock block in _raw.Persons.Skip(1))
        {
            if (IsSomebody(block) && deputies.Count < ReadingLimits.PersonBlocks)
            {
                deputies.Add(Person(FieldNames.PrimaryContact + 1 + deputies.Count, block));
            }
        }

        return new ReadForm(charset, new ContactForm(_raw.Consent.Given, team, primary, deputies), _lines)
        {
            Fields = _fields,
            Damage = damage,
            ConsentFound = _raw.Consent.Found,
            ConsentUnreadable = _raw.Consent.Unreadable,
        };
    }

    private TeamContact Team(RawBlock block)
    {
        string name = Text(FieldNames.Team, FormField.OrganizationName, block);
        IReadOnlyList<string> emails = Emails(FieldNames.Team, block);
        string telephone = TelephoneOf(FieldNames.Team, block, out string? e164);
        return new TeamContact(name, emails, telephone, e164, Text(FieldNames.Team, FormField.MailAddress, block));
    }

    private PersonContact Person(int index, RawBlock block)
    {
        string name = Text(index, FormField.Name, block);
        string affiliation = Text(index, FormField.Affiliation, block);
        string title = Text(index, FormField.Title, block);
        IReadOnlyList<string> emails = Emails(index, block);
        string telephone = TelephoneOf(index, block, out string? e164);
        return new PersonContact(name, affiliation, title, emails, telephone, e164, Text(index, FormField.MailAddress, block));
    }

    /// <summary>A deputy of whom nothing but placeholders is given is nobody: "副責任者: なし".</summary>
    private static bool IsSomebody(RawBlock block)
    {
        for (FormField field = FormField.OrganizationName; field <= FormField.MailAddress; field++)
        {
            if (block[field] is { } answer && (answer.WrongType || !Placeholders.IsPlaceholder(answer.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private string Text(int index, FormField field, RawBlock block)
    {
        if (block[field] is not { } answer)
        {
            return "";
        }

        bool placeholder = Placeholders.IsPlaceholder(answer.Text);
        Note(index, field, answer, placeholder);
        return placeholder || answer.WrongType ? "" : answer.Text;
    }

    private IReadOnlyList<string> Emails(int index, RawBlock block)
    {
        if (block[FormField.Email] is not { } answer)
        {
            return [];
        }

        EmailList list = EmailList.Parse(answer.Text);
        bool placeholder = list.Good.Count == 0 && Placeholders.IsPlaceholder(answer.Text);
        Note(index, FormField.Email, answer, placeholder, placeholder ? [] : list.Bad);
        return answer.WrongType ? [] : list.Good;
    }

    private string TelephoneOf(int index, RawBlock block, out string? e164)
    {
        e164 = null;
        if (block[FormField.Telephone] is not { } answer)
        {
            return "";
        }

        bool placeholder = Placeholders.IsPlaceholder(answer.Text);
        string telephone = placeholder || answer.WrongType ? "" : Telephone.Normalize(answer.Text);
        e164 = telephone.Length == 0 ? null : TelephoneNumbers.ToE164(telephone);
        Note(index, FormField.Telephone, answer, placeholder, isEmpty: telephone.Length == 0, isUnknownTelephone: e164 is null);
        return telephone;
    }

    private void Note(
        int index, FormField field, RawAnswer answer, bool isPlaceholder, IReadOnlyList<string>? badEmails = null, bool isEmpty = false, bool isUnknownTelephone = false)
    {
        if (answer.FirstLine is { } line)
        {
            _lines[FieldNames.Of(index, field)] = line;
        }

        _fields.Add(new FieldReading(index, field, answer.Text, answer.FirstLine, answer.LastLine)
        {
            IsWrongType = answer.WrongType,
            IsPlaceholder = isPlaceholder,
            BadEmails = badEmails ?? [],
            IsEmpty = isEmpty,
            IsUnknownTelephone = isUnknownTelephone,
        });
    }
}
