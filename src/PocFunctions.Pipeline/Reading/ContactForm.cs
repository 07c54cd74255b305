namespace PocFunctions.Pipeline.Reading;

/// <summary>
/// What a vendor wrote on the Note of Confirmation and Contact Point: the <c>form</c> object of the API.
/// Texts are as typed (trimmed, never normalized); an unanswered text is empty, never null.
/// </summary>
/// <param name="Consent">Whether the form states that the vendor agrees to the coordination.</param>
/// <param name="Team">The team contact, reached first.</param>
/// <param name="PrimaryContact">The person who answers for the handling team.</param>
/// <param name="DeputyContacts">Further persons, in the order of the form; usually none.</param>
public sealed record ContactForm(
    bool Consent,
    TeamContact Team,
    PersonContact PrimaryContact,
    IReadOnlyList<PersonContact> DeputyContacts)
{
    /// <summary>A form on which nothing was answered.</summary>
    public static ContactForm Empty { get; } = new(false, TeamContact.Empty, PersonContact.Empty, []);
}

/// <summary>The team contact (連絡先情報).</summary>
/// <param name="OrganizationName">Name of the organization (組織名).</param>
/// <param name="Emails">The team's e-mail addresses, domains in lower-case ASCII; the first is the one written to.</param>
/// <param name="Telephone">Telephone number as typed, width-folded, every dash a hyphen.</param>
/// <param name="TelephoneE164">The same number in E.164 (ITU-T), or null where it is not a number libphonenumber knows.</param>
/// <param name="MailAddress">Postal address (住所), its lines joined by <c>\n</c>.</param>
public sealed record TeamContact(
    string OrganizationName,
    IReadOnlyList<string> Emails,
    string Telephone,
    string? TelephoneE164,
    string MailAddress)
{
    /// <summary>A team contact of which nothing is known.</summary>
    public static TeamContact Empty { get; } = new("", [], "", null, "");
}

/// <summary>A person of the handling team: the primary contact (ハンドリングチーム責任者) or a deputy.</summary>
/// <param name="Name">Name of the person (氏名).</param>
/// <param name="Affiliation">Department (所属).</param>
/// <param name="Title">Title (役職).</param>
/// <param name="Emails">The person's e-mail addresses, domains in lower-case ASCII.</param>
/// <param name="Telephone">Telephone number as typed, width-folded, every dash a hyphen.</param>
/// <param name="TelephoneE164">The same number in E.164 (ITU-T), or null where it is not a number libphonenumber knows.</param>
/// <param name="MailAddress">Postal address (住所), its lines joined by <c>\n</c>.</param>
public sealed record PersonContact(
    string Name,
    string Affiliation,
    string Title,
    IReadOnlyList<string> Emails,
    string Telephone,
    string? TelephoneE164,
    string MailAddress)
{
    /// <summary>A person of whom nothing is known.</summary>
    public static PersonContact Empty { get; } = new("", "", "", [], "", null, "");
}
