using System.Security.Cryptography;
using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Answers;

/// <summary>How a correction by a confirm link ended.</summary>
internal enum CorrectionOutcome
{
    NotGood,
    AlreadyAnswered,
    Applied,
    Waiting,
}

/// <summary>
/// A vendor corrects its data by the link of a mail to it. Who has the link reads a mailbox of the vendor's, so what
/// touches no e-mail address is done at once; what does goes the way of every change request.
/// </summary>
internal sealed class ContactCorrection(
    IVendors vendors, VendorUpdates updates, ClaimTaking claims, ReconfirmationSettings settings, TimeProvider clock)
{
    private const int IdBytes = 16;

    internal async Task<CorrectionOutcome> TakeAsync(string text, ContactForm contact, CancellationToken cancellationToken)
    {
        if (!MailToken.TryParse(text, out var token))
        {
            return CorrectionOutcome.NotGood;
        }

        var outcome = await updates.UpdateAsync(
            token.VendorId,
            async vendor =>
            {
                var stored = await vendors.FindTokenAsync(token.VendorId, token.Hash, cancellationToken);
                var standing = TokenCheck.Confirm(vendor, stored?.Value);
                return standing == TokenStanding.Good
                    ? await DecideAsync(vendor!, stored!, contact, cancellationToken)
                    : new Decision<CorrectionOutcome>(
                        null, standing == TokenStanding.Used ? CorrectionOutcome.AlreadyAnswered : CorrectionOutcome.NotGood);
            },
            cancellationToken);
        if (outcome == CorrectionOutcome.AlreadyAnswered)
        {
            // Perhaps the same page once more, because whoever took it died before he asked for the mails.
            await updates.SendLastMailsAsync(token.VendorId, cancellationToken);
        }

        return outcome;
    }

    private async Task<Decision<CorrectionOutcome>> DecideAsync(
        Vendor vendor, Versioned<StoredToken> token, ContactForm contact, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var used = token with { Value = token.Value with { UsedAt = now } };
        var answered = Schedule.CycleEnded(vendor, now, settings);
        var proposal = new ChangeProposal
        {
            ChangeId = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.ASCII.GetBytes("change\n" + token.Value.TokenHash)).AsSpan(0, IdBytes)),
            Origin = ChangeOrigin.ConfirmLink,
            By = Actors.Vendor,
            Contact = contact,
            BasedOn = vendor.Revision,
            CreatedAt = now,
        };

        // A name that somebody else holds is not taken by a link either.
        var atOnce = !ContactDifference.TouchesEmail(vendor.Contact, contact)
            && await claims.TakeAsync(vendor.VendorId, contact, vendor.SeparatedFrom, cancellationToken) is null;
        return atOnce
            ? new(
                ChangeDecision.Apply(answered, proposal, Actors.Vendor, null, now) with
                {
                    NewProposal = new StoredProposal(proposal, ChangeOutcome.Applied),
                    Decided = [],
                    UsedToken = used,
                },
                CorrectionOutcome.Applied)
            : new(ChangeOpening.Open(answered, proposal, now) with { UsedToken = used }, CorrectionOutcome.Waiting);
    }
}
