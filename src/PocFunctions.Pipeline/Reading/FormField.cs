namespace PocFunctions.Pipeline.Reading;

/// <summary>What can be asked in a block of the form, in the order in which the form asks it.</summary>
internal enum FormField
{
    OrganizationName,
    Name,
    Affiliation,
    Title,
    Email,
    Telephone,
    MailAddress,
}
