using System.Security.Cryptography;
using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Registry;

/// <summary>What an accepted form becomes while nobody of its name is on the register. Pure.</summary>
internal static class Applications
{
    private const int VendorIdBytes = 16;
    private const int SubmissionsKept = 50;

    /// <summary>
    /// An oddity: the data were replaced before anybody approved them. Whoever knows the name and the team address can do
    /// that, and the team may prove its address in good faith; so the operator is told to compare.
    /// </summary>
    internal const string Revised = "revised";

    /// <summary>
    /// The id of an application: organization and team address. The same two asked again, at the same moment even, are one
    /// application; with another address it is a rival, and a vendor of its own.
    /// </summary>
    internal static string VendorIdOf(string nameKey, string teamEmail) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"vendor\n{nameKey}\n{teamEmail}")).AsSpan(0, VendorIdBytes));

    /// <summary>The vendor, its first revision, and one mail to each address that must prove itself.</summary>
    internal static VendorChange New(
        string vendorId, string submissionHash, ContactForm contact, IReadOnlyList<string> oddities, DateTimeOffset now) =>
        Write(
            new Vendor
            {
                VendorId = vendorId,
                State = VendorState.AwaitingVerification,
                Revision = 1,
                Contact = contact,
                SubmissionHash = submissionHash,
                Submissions = [new TakenSubmission(submissionHash, 1)],
                AppliedAt = now,
                NextActionAt = now + RegistrySettings.ApplicationLifetime,
                Oddities = oddities,
            },
            VendorEvents.Applied, null, now);

    /// <summary>
    /// The same organization and team address once more. The same data change nothing; other data are a new revision, which
    /// must prove itself anew: whoever knows the name and the address could have sent them.
    /// </summary>
    /// <returns>Null when this submission was taken before.</returns>
    internal static VendorChange? Again(
        Vendor vendor, string submissionHash, ContactForm contact, IReadOnlyList<string> oddities, DateTimeOffset now)
    {
        if (vendor.Submissions.Any(taken => taken.Hash == submissionHash))
        {
            return null;
        }

        var differences = ContactDifference.Between(vendor.Contact, contact);
        var isRepeat = differences.Count == 0 && !vendor.State.IsOver();
        var taken = new TakenSubmission(submissionHash, isRepeat ? vendor.Revision : vendor.Revision + 1);
        var seen = vendor with { Submissions = [.. Kept(vendor), taken] };
        if (isRepeat)
        {
            return VendorChange.To(seen);
        }

        var revised = (seen with
        {
            State = VendorState.AwaitingVerification,
            Revision = vendor.Revision + 1,
            Contact = contact,
            SubmissionHash = submissionHash,
            ProvenEmails = [],
            Approvals = [],
            ApprovedRevision = null,
            ConfirmedAt = null,
            AppliedAt = now,
            NextActionAt = now + RegistrySettings.ApplicationLifetime,
            Oddities = [.. oddities, Revised],
        }).WithoutAttention(AttentionKinds.Approval);
        return Write(revised, VendorEvents.Revised, differences, now);
    }

    /// <summary>The latest submissions, and the one in force: whoever repeats it often does not cut its sender off.</summary>
    private static IEnumerable<TakenSubmission> Kept(Vendor vendor)
    {
        var dropped = vendor.Submissions.SkipLast(SubmissionsKept - 1).ToList();
        return dropped.Count == 0
            ? vendor.Submissions
            : dropped.Where(taken => taken.Hash == vendor.SubmissionHash).TakeLast(1).Concat(vendor.Submissions.TakeLast(SubmissionsKept - 2));
    }

    private static VendorChange Write(
        Vendor vendor, string happened, IReadOnlyList<FieldDifference>? differences, DateTimeOffset now)
    {
        var entry = new HistoryEntry(now, happened, Actors.Vendor, vendor.SubmissionHash, vendor.Revision) { Fields = differences };
        var mails = ContactDifference.Emails(vendor.Contact)
            .Select(email => MailIntent.Verify(vendor.VendorId, vendor.Revision, email, now));
        return VendorChange.To(vendor, entry).Causing([.. mails]) with
        {
            Revision = new VendorRevision(vendor.Revision, vendor.Contact, vendor.SubmissionHash, now),
        };
    }
}
