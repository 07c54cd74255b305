using System.Security.Cryptography;
using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Intake;

/// <summary>What an accepted form became.</summary>
/// <param name="VendorId">The vendor it is, or is to change.</param>
/// <param name="ChangeId">The change request it became; null when it is an application.</param>
internal sealed record AcceptedForm(string VendorId, string? ChangeId);

/// <summary>
/// Decides what an accepted form is: a change request on the vendor whose name or domain it bears, or an application. It
/// never overwrites anything, and a repeat does the same again.
/// </summary>
internal sealed class AcceptedForms(Matching matching, IVendors vendors, IClaims claims, VendorUpdates updates, TimeProvider clock)
{
    private const int ChangeIdCharacters = 32;

    internal async Task<AcceptedForm> TakeAsync(string submissionHash, ContactForm contact, CancellationToken cancellationToken)
    {
        var match = await matching.FindAsync(contact, cancellationToken);
        if (match.Holder is { } holder)
        {
            return await AskForChangeAsync(holder.VendorId, submissionHash, contact, match.Reasons, cancellationToken);
        }

        var vendorId = Applications.VendorIdOf(OrganizationKey.Of(contact.Team.OrganizationName), contact.Team.Emails[0]);
        foreach (var claim in match.Claims)
        {
            // Before the application itself: a note without one is harmless, a rival that is not seen is not.
            await claims.NoteApplicationAsync(claim, vendorId, cancellationToken);
        }

        if (await updates.AddAsync(Applications.New(vendorId, submissionHash, contact, match.Reasons, clock.GetUtcNow()), cancellationToken))
        {
            return new AcceptedForm(vendorId, null);
        }

        var (isOnRegister, isTaken) = await updates.UpdateAsync(
            vendorId,
            vendor =>
            {
                var isOnRegister = vendor!.State.IsOnRegister();
                var again = isOnRegister ? null : Applications.Again(vendor, submissionHash, contact, match.Reasons, clock.GetUtcNow());
                return Task.FromResult(new Decision<(bool, bool)>(again, (isOnRegister, again is null)));
            },
            cancellationToken);
        if (isOnRegister)
        {
            // Approved between the look at the claims and now.
            return await AskForChangeAsync(vendorId, submissionHash, contact, match.Reasons, cancellationToken);
        }

        if (isTaken)
        {
            await updates.SendLastMailsAsync(vendorId, cancellationToken);
        }

        return new AcceptedForm(vendorId, null);
    }

    private async Task<AcceptedForm> AskForChangeAsync(
        string vendorId, string submissionHash, ContactForm contact, IReadOnlyList<string> reasons, CancellationToken cancellationToken)
    {
        var changeId = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("change\n" + submissionHash)))[..ChangeIdCharacters];
        var isTaken = await vendors.FindProposalAsync(vendorId, changeId, cancellationToken) is not null
            || await updates.UpdateAsync(
                vendorId,
                vendor =>
                {
                    var now = clock.GetUtcNow();
                    var proposal = new ChangeProposal
                    {
                        ChangeId = changeId,
                        Origin = ChangeOrigin.Submission,
                        By = Actors.Vendor,
                        SubmissionHash = submissionHash,
                        Contact = contact,
                        BasedOn = vendor!.Revision,
                        CreatedAt = now,
                        Reasons = reasons,
                    };
                    return Task.FromResult(vendor.OpenChanges.Any(change => change.ChangeId == changeId)
                        ? new Decision<bool>(null, true)
                        : new Decision<bool>(ChangeOpening.Open(vendor, proposal, now), false));
                },
                cancellationToken);
        if (isTaken)
        {
            await updates.SendLastMailsAsync(vendorId, cancellationToken);
        }

        return new AcceptedForm(vendorId, changeId);
    }
}
