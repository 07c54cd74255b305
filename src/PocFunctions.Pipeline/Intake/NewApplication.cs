using System.Security.Cryptography;
using System.Text;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Intake;

/// <summary>What an accepted form becomes: a vendor that is only applied for. Pure.</summary>
internal static class NewApplication
{
    private const int VendorIdBytes = 16;

    /// <summary>
    /// The vendor, its first revision, and one mail to each address that must prove itself: those of the team and of the
    /// primary contact. The id comes from the submission, so that reading it again makes the same vendor.
    /// </summary>
    internal static VendorChange From(string submissionHash, ContactForm contact, DateTimeOffset now)
    {
        var vendor = new Vendor
        {
            VendorId = VendorIdOf(submissionHash),
            State = VendorState.AwaitingVerification,
            Revision = 1,
            Contact = contact,
            SubmissionHash = submissionHash,
            AppliedAt = now,
            NextActionAt = now + RegistrySettings.ApplicationLifetime,
        };
        var change = VendorChange.To(vendor, new HistoryEntry(now, VendorEvents.Applied, Actors.Vendor, submissionHash, 1));
        return change
            .Causing([.. Addresses(contact).Select(email => MailIntent.Verify(vendor.VendorId, vendor.Revision, email, now))])
            with
        { Revision = new VendorRevision(1, contact, submissionHash, now) };
    }

    internal static string VendorIdOf(string submissionHash) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.ASCII.GetBytes("vendor\n" + submissionHash)).AsSpan(0, VendorIdBytes));

    private static IEnumerable<string> Addresses(ContactForm contact) =>
        contact.Team.Emails.Concat(contact.PrimaryContact.Emails).Distinct(StringComparer.Ordinal);
}
