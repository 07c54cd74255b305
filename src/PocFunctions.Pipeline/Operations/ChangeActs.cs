using System.Security.Cryptography;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Registry.Identity;

namespace PocFunctions.Pipeline.Operations;

/// <summary>What operators do with change requests. Claims are taken before the contact that needs them comes into force.</summary>
internal sealed class ChangeActs(
    IVendors vendors, VendorUpdates updates, ClaimTaking claims, RegistrySettings settings, ReconfirmationSettings reconfirmation, TimeProvider clock)
{
    private const int IdBytes = 16;

    internal async Task<ActOutcome> ApproveAsync(ChangeAddress address, Operator who, OperatorAct act, CancellationToken cancellationToken)
    {
        if (await vendors.FindProposalAsync(address.VendorId, address.ChangeId, cancellationToken) is not { } stored)
        {
            return ActOutcome.NoSuchVendor;
        }

        if (stored.Outcome == ChangeOutcome.Applied)
        {
            // The act again, as its first performer may have died before he asked for the mails.
            await updates.SendLastMailsAsync(address.VendorId, cancellationToken);
            return ActOutcome.WrongState;
        }

        return await updates.UpdateAsync(
            address.VendorId,
            async vendor =>
            {
                var now = clock.GetUtcNow();
                if (ChangeDecision.Obstacle(vendor!, stored.Proposal, who.Name, act.Revision, act.Note, settings.CoolingOff, now) is { } obstacle)
                {
                    return new Decision<ActOutcome>(null, OperatorProblems.OutcomeOf(obstacle));
                }

                var given = vendor!.OpenChanges.Single(change => change.ChangeId == address.ChangeId).Approvals.Count + 1;
                if (given < settings.ApprovalsRequired)
                {
                    return new(ChangeDecision.Approve(vendor, address.ChangeId, new Approval(who.Name, now, act.Note)), ActOutcome.Done);
                }

                return await claims.TakeAsync(vendor.VendorId, stored.Proposal.Contact, vendor.SeparatedFrom, cancellationToken) is null
                    ? new(ChangeDecision.Apply(Confirmed(vendor, now), stored.Proposal, who.Name, act.Note, now), ActOutcome.Done)
                    : new(null, ActOutcome.ClaimedByOther);
            },
            cancellationToken);
    }

    internal Task<ActOutcome> RefuseAsync(ChangeAddress address, Operator who, OperatorAct act, CancellationToken cancellationToken) =>
        RejectAsync(address, ChangeOutcome.Refused, who, act, cancellationToken);

    /// <summary>
    /// Two vendors share a name or domain: what was asked for becomes an application of its own, which may be approved
    /// beside the vendor it was taken for. The application is written first; a crash before the request is closed leaves
    /// both to be seen, and the act to be repeated.
    /// </summary>
    internal async Task<ActOutcome> SeparateAsync(ChangeAddress address, Operator who, OperatorAct act, CancellationToken cancellationToken)
    {
        var vendor = await vendors.FindAsync(address.VendorId, cancellationToken);
        if (vendor is null || await vendors.FindProposalAsync(address.VendorId, address.ChangeId, cancellationToken) is not { } stored)
        {
            return ActOutcome.NoSuchVendor;
        }

        if (stored.Proposal.Origin != ChangeOrigin.Submission || stored.Outcome is not null)
        {
            return ActOutcome.WrongState;
        }

        if (vendor.Value.Revision != act.Revision)
        {
            return ActOutcome.RevisionChanged;
        }

        var separated = Applications.New(
            SeparatedId(address), stored.Proposal.SubmissionHash!, stored.Proposal.Contact, stored.Proposal.Reasons, clock.GetUtcNow());
        if (!await updates.AddAsync(separated with { Vendor = separated.Vendor with { SeparatedFrom = address.VendorId } }, cancellationToken))
        {
            // The act again, as its first performer may have died before he asked for the mails.
            await updates.SendLastMailsAsync(separated.Vendor.VendorId, cancellationToken);
        }

        return await RejectAsync(address, ChangeOutcome.Separated, who, act, cancellationToken);
    }

    /// <summary>An operator's own edit of a contact: a change request that another operator approves.</summary>
    internal async Task<ActOutcome> EditAsync(
        string vendorId, ContactForm contact, Operator who, OperatorAct act, CancellationToken cancellationToken) =>
        await updates.UpdateAsync(
            vendorId,
            vendor =>
            {
                var now = clock.GetUtcNow();
                ActOutcome? refusal = vendor is null ? ActOutcome.NoSuchVendor
                    : vendor.Revision != act.Revision ? ActOutcome.RevisionChanged
                    : !vendor.State.IsOnRegister() || vendor.OpenChanges.Count >= ChangeOpening.MaxOpen ? ActOutcome.WrongState
                    : null;
                return Task.FromResult(refusal is { } no ? new Decision<ActOutcome>(null, no) : new Decision<ActOutcome>(
                    ChangeOpening.Open(
                        vendor!,
                        new ChangeProposal
                        {
                            ChangeId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                            Origin = ChangeOrigin.Operator,
                            By = who.Name,
                            Note = act.Note,
                            Contact = contact,
                            BasedOn = vendor!.Revision,
                            CreatedAt = now,
                            Reasons = [.. VendorIdentity.Of(contact).Warnings.Select(warning => warning.Code)],
                        },
                        now),
                    ActOutcome.Done));
            },
            cancellationToken);

    // Data just judged by an operator count as confirmed; whoever is held back stays so.
    private Vendor Confirmed(Vendor vendor, DateTimeOffset now) =>
        vendor.State.IsReconfirmed() ? Schedule.CycleEnded(vendor, now, reconfirmation) : vendor;

    private Task<ActOutcome> RejectAsync(
        ChangeAddress address, ChangeOutcome outcome, Operator who, OperatorAct act, CancellationToken cancellationToken) =>
        updates.UpdateAsync(
            address.VendorId,
            vendor => Task.FromResult(
                vendor is null || vendor.OpenChanges.All(change => change.ChangeId != address.ChangeId)
                    ? new Decision<ActOutcome>(null, vendor is null ? ActOutcome.NoSuchVendor : ActOutcome.WrongState)
                    : vendor.Revision != act.Revision ? new Decision<ActOutcome>(null, ActOutcome.RevisionChanged)
                    : new Decision<ActOutcome>(
                        ChangeDecision.Reject(vendor, address.ChangeId, outcome, who.Name, act.Note, clock.GetUtcNow()), ActOutcome.Done)),
            cancellationToken);

    private static string SeparatedId(ChangeAddress address) => Convert.ToHexStringLower(
        SHA256.HashData(System.Text.Encoding.ASCII.GetBytes("separated\n" + address)).AsSpan(0, IdBytes));
}
