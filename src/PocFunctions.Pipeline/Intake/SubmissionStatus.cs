using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Intake;

/// <summary>The answer of <c>GET /submissions/{id}</c>. Members that are not to be shown, or not yet known, are null.</summary>
public sealed record StatusView(
    string Id,
    SubmissionState State,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? ReadAt,
    string? Sha256,
    string? MediaType,
    string? Charset,
    ContactForm? Form,
    IReadOnlyList<FormIssue>? Issues);

/// <summary>Says where a submission stands, to whoever has its id.</summary>
internal sealed class SubmissionStatus(IRawForms rawForms, ISubmissions submissions, IVendors vendors, TimeProvider clock)
{
    /// <returns>Null where nothing of that id was ever received.</returns>
    internal async Task<StatusView?> FindAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id.Key.Hash, cancellationToken) is { } submission)
        {
            var (vendor, proposal) = await WhatBecameAsync(submission, cancellationToken);
            var state = SubmissionStates.Of(submission, vendor, proposal);
            var view = new StatusView(id.Value, state, null, null, null, null, null, null, null);
            return SubmissionStates.ShowsForm(state, submission.ReceivedAt, clock.GetUtcNow())
                ? view with
                {
                    ReceivedAt = submission.ReceivedAt,
                    ReadAt = submission.ReadAt,
                    Sha256 = submission.Sha256,
                    MediaType = submission.MediaType,
                    Charset = submission.Charset,
                    Form = submission.Form,
                    Issues = submission.Issues,
                }
                : view;
        }

        return await rawForms.FindInfoAsync(id.Key, cancellationToken) is { } raw
            ? new StatusView(id.Value, SubmissionState.Received, raw.ReceivedAt, null, raw.Sha256, raw.MediaType, null, null, null)
            : null;
    }

    /// <summary>
    /// The vendor, and the change request if it became one. For an application a request is looked for as well, which is not
    /// there: by the time of the answer nobody is to learn whether the vendor was on the register before.
    /// </summary>
    private async Task<(Vendor? Vendor, StoredProposal? Proposal)> WhatBecameAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (submission.VendorId is not { } vendorId)
        {
            return (null, null);
        }

        var vendor = vendors.FindAsync(vendorId, cancellationToken);
        var proposal = vendors.FindProposalAsync(vendorId, submission.ChangeId ?? submission.Hash, cancellationToken);
        return ((await vendor)?.Value, await proposal);
    }
}
