namespace PocFunctions.Pipeline.Reading.Grammar;

/// <summary>What a label asks for; beyond the fields of the form, what belongs to its kin and must not be taken for an answer.</summary>
internal enum LabelKind
{
    OrganizationName = FormField.OrganizationName,
    Name = FormField.Name,
    Affiliation = FormField.Affiliation,
    Title = FormField.Title,
    Email = FormField.Email,
    Telephone = FormField.Telephone,
    MailAddress = FormField.MailAddress,

    /// <summary>A postal code asked for apart from its address.</summary>
    PostalCode,

    /// <summary>Asked by some form, not by ours: FAX, URL, reading of a name.</summary>
    NotOurs,

    /// <summary>Begins the team's block.</summary>
    TeamHeading,

    /// <summary>Begins the primary contact's block, and a deputy's where it is repeated.</summary>
    PrimaryHeading,

    /// <summary>Begins a deputy's block.</summary>
    DeputyHeading,

    /// <summary>The sentence that closes the form.</summary>
    Closing,

    /// <summary>A line of the form's own that explains; never an answer.</summary>
    Explanation,
}

/// <summary>Which block a label speaks of by itself.</summary>
internal enum LabelScope
{
    Either,
    Team,
    Person,
}

/// <summary>A label as the table has it.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Key">The label as compared (<see cref="MatchFold"/>).</param>
/// <param name="Scope">Which block it speaks of.</param>
/// <param name="IsWeak">True for what also stands in signatures (TEL, E-mail): it counts only inside the form.</param>
/// <param name="IsJapanese">True where the label has a Japanese character.</param>
internal sealed record LabelEntry(LabelKind Kind, string Key, LabelScope Scope, bool IsWeak, bool IsJapanese)
{
    internal bool IsHeading => Kind is LabelKind.TeamHeading or LabelKind.PrimaryHeading or LabelKind.DeputyHeading;

    internal bool IsField => Kind <= LabelKind.NotOurs;
}
