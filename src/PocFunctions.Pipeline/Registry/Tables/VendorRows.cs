using System.Globalization;
using Azure.Data.Tables;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Registry.Tables;

/// <summary>The rows of a vendor's partition: their keys, and what is filtered on.</summary>
internal static class VendorRows
{
    internal const string VendorKey = "vendor";
    internal const string HistoryPrefix = "history-";
    internal const string MailPrefix = "mail-";
    internal const string State = "State";
    internal const string NameBeginning = "NameBeginning";
    internal const string Outcome = "Outcome";
    internal const string DomainBeginning = "DomainBeginning";

    private const string ProposalPrefix = "change-";
    private const string TokenPrefix = "token-";
    private const string RevisionPrefix = "revision-";

    // Long enough to search by, short enough for any row.
    private const int BeginningLength = 200;

    internal static TableEntity Of(Vendor vendor)
    {
        var row = RowDocument.Write(vendor.VendorId, VendorKey, vendor);
        var email = vendor.Contact.Team.Emails.Count > 0 ? vendor.Contact.Team.Emails[0] : "";
        row[State] = vendor.State.ToString();
        row[NameBeginning] = Beginning(vendor.Contact.Team.OrganizationName);
        row[DomainBeginning] = Beginning(email[(email.LastIndexOf('@') + 1)..]);
        return row;
    }

    internal static TableEntity Of(string vendorId, VendorRevision revision) =>
        RowDocument.Write(vendorId, RevisionPrefix + Number(revision.Number), revision);

    internal static TableEntity Of(string vendorId, int number, HistoryEntry entry) =>
        RowDocument.Write(vendorId, HistoryPrefix + Number(number), entry);

    internal static TableEntity Of(string vendorId, MailIntent mail) => RowDocument.Write(vendorId, MailKey(mail.MailId), mail);

    internal static TableEntity Of(string vendorId, StoredProposal stored)
    {
        var row = RowDocument.Write(vendorId, ProposalKey(stored.Proposal.ChangeId), stored.Proposal);
        if (stored.Outcome is { } outcome)
        {
            row[Outcome] = outcome.ToString();
        }

        return row;
    }

    internal static TableEntity Of(string vendorId, StoredToken token) => RowDocument.Write(vendorId, TokenKey(token.TokenHash), token);

    /// <summary>Adds what became of a change request to its row, and leaves the request itself as it was.</summary>
    internal static TableEntity Of(string vendorId, DecidedChange decided) =>
        new(vendorId, ProposalKey(decided.ChangeId)) { [Outcome] = decided.Outcome.ToString() };

    internal static StoredProposal ToProposal(TableEntity row) => new(
        RowDocument.Read<ChangeProposal>(row), row.GetString(Outcome) is { } outcome ? Enum.Parse<ChangeOutcome>(outcome) : null);

    internal static string ProposalKey(string changeId) => ProposalPrefix + changeId;

    internal static string MailKey(string mailId) => MailPrefix + mailId;

    internal static string TokenKey(string tokenHash) => TokenPrefix + tokenHash;

    /// <summary>How the beginning of a name or domain is compared: folded in width and case.</summary>
    internal static string Beginning(string text)
    {
        var folded = Folded.Of(text).ToLowerInvariant().Trim();
        if (folded.Length <= BeginningLength)
        {
            return folded;
        }

        // Half a character could not be written.
        return folded[..(char.IsHighSurrogate(folded[BeginningLength - 1]) ? BeginningLength - 1 : BeginningLength)];
    }

    private static string Number(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
