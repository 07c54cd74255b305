using System.Security.Cryptography;
using System.Text.Json;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>Vendors as tests need them.</summary>
internal static class SampleVendor
{
    internal static readonly DateTimeOffset Now = PipelineHost.Start;

    internal static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal static Vendor New(ContactForm? contact = null, VendorState state = VendorState.AwaitingVerification, string? id = null) => new()
    {
        VendorId = id ?? NewId(),
        State = state,
        Revision = 1,
        Contact = contact ?? SampleForm.Filled,
        SubmissionHash = new string('5', 64),
        AppliedAt = Now,
    };

    /// <summary>On the register since <see cref="Now"/>, both mailboxes proven.</summary>
    internal static Vendor Active(TimeSpan? interval = null) => New(state: VendorState.Active) with
    {
        ConfirmedAt = Now,
        NextActionAt = Now + (interval ?? TimeSpan.FromDays(180)),
        ProvenEmails = [new ProvenEmail(SampleForm.TeamEmail, Now), new ProvenEmail(SampleForm.PersonEmail, Now)],
    };

    internal static HistoryEntry Entry(string detail) => new(Now, VendorEvents.Reminded, Actors.Timer, detail, 1);

    internal static StoredToken Token(MailPurpose purpose = MailPurpose.Verify, string email = SampleForm.TeamEmail) => new()
    {
        TokenHash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        CodeHash = new string('c', 64),
        Purpose = purpose,
        Email = email,
        Revision = 1,
        ExpiresAt = purpose == MailPurpose.Verify ? Now.AddDays(7) : null,
    };

    /// <summary>Records hold lists, which compare by reference: what they say is compared instead.</summary>
    internal static void AssertSame<T>(T expected, T? actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, RegistryJson.Options), JsonSerializer.Serialize(actual, RegistryJson.Options));
}
