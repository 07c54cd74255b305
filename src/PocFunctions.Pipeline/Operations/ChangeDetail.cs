using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Operations;

/// <summary>A change request as operators see it: what is asked beside what is in force, and how far it has come.</summary>
internal sealed record ChangeDetail(
    string ChangeId,
    string VendorId,
    string OrganizationName,
    int Revision,
    ChangeOrigin Origin,
    string By,
    string? Note,
    string? SubmissionHash,
    DateTimeOffset CreatedAt,
    ChangeOutcome? Outcome,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<FieldDifference> Fields,
    IReadOnlyList<string> ToProve,
    IReadOnlyList<string> Proven,
    DateTimeOffset? NoticedAt,
    DateTimeOffset? ObjectedAt,
    IReadOnlyList<string> ApprovedBy,
    ContactForm Contact)
{
    internal static ChangeDetail Of(Vendor vendor, StoredProposal stored)
    {
        var proposal = stored.Proposal;
        var open = vendor.OpenChanges.FirstOrDefault(change => change.ChangeId == proposal.ChangeId);
        return new ChangeDetail(
            new ChangeAddress(vendor.VendorId, proposal.ChangeId).ToString(),
            vendor.VendorId,
            vendor.Contact.Team.OrganizationName,
            vendor.Revision,
            proposal.Origin,
            proposal.By,
            proposal.Note,
            proposal.SubmissionHash,
            proposal.CreatedAt,
            stored.Outcome,
            proposal.Reasons,
            ContactDifference.Between(vendor.Contact, proposal.Contact),
            open?.ToProve ?? [],
            [.. (open?.Proven ?? []).Select(proof => proof.Email)],
            open?.NoticedAt,
            open?.ObjectedAt,
            [.. (open?.Approvals ?? []).Select(approval => approval.Operator)],
            proposal.Contact);
    }
}

/// <summary>An open change request in a vendor's page.</summary>
internal sealed record ChangeSummary(
    string ChangeId, ChangeOrigin Origin, string By, DateTimeOffset CreatedAt, bool TouchesEmail, bool AllProven, DateTimeOffset? NoticedAt, DateTimeOffset? ObjectedAt)
{
    internal static ChangeSummary Of(Vendor vendor, OpenChange change) => new(
        new ChangeAddress(vendor.VendorId, change.ChangeId).ToString(),
        change.Origin, change.By, change.CreatedAt, change.TouchesEmail, change.AllProven, change.NoticedAt, change.ObjectedAt);
}
