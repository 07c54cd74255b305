using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace PocFunctions.Pipeline.Registry;

/// <summary>What a mail is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailPurpose>))]
internal enum MailPurpose
{
    /// <summary>Asks a mailbox to prove itself.</summary>
    [JsonStringEnumMemberName("verify")]
    Verify,

    /// <summary>Asks whether the contact still holds.</summary>
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    /// <summary>Tells an old contact that a change was asked for, and lets it object.</summary>
    [JsonStringEnumMemberName("notice")]
    Notice,

    /// <summary>Tells that the contact data were changed.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,
}

/// <summary>How far a mail has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailState>))]
internal enum MailState
{
    /// <summary>Decided, not yet taken up.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Taken up by a sender; if it stays so, the sender died and nobody knows whether it was sent.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    /// <summary>Accepted for delivery.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>Refused for good.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>No longer wanted when its turn came.</summary>
    [JsonStringEnumMemberName("dropped")]
    Dropped,

    /// <summary>Tried as often as is decent, and it is not known whether it arrived.</summary>
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,
}

/// <summary>
/// A mail that is to be sent, written in the same transaction as the change that causes it. It holds no token: that is
/// made at the sending and exists only in the mail.
/// </summary>
internal sealed record MailIntent
{
    public required string MailId { get; init; }

    public required MailPurpose Purpose { get; init; }

    public required string Recipient { get; init; }

    /// <summary>Revision of the contact data the mail speaks of.</summary>
    public required int Revision { get; init; }

    /// <summary>Cycle of a reconfirmation mail; 0 for others.</summary>
    public int Cycle { get; init; }

    /// <summary>Step within the cycle, from 1; 0 for others.</summary>
    public int Step { get; init; }

    /// <summary>Whether the contact itself asked for the mail.</summary>
    public bool Asked { get; init; }

    /// <summary>The day of a notice: it tells of every change asked for by then; null for others.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The change request whose address is to be proven; null for others.</summary>
    public string? ChangeId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; init; } = MailState.Pending;

    /// <summary>How often a sender has taken it up.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When the present <see cref="State"/> was reached, for the final ones.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The provider's word on the last try; never holds an address.</summary>
    public string? Outcome { get; init; }

    internal bool Ended => State is not (MailState.Pending or MailState.Claimed);

    internal static MailIntent Verify(string vendorId, int revision, string recipient, DateTimeOffset now) =>
        Create(vendorId, MailPurpose.Verify, $"revision {revision}", recipient, now) with { Revision = revision };

    internal static MailIntent VerifyForChange(string vendorId, int revision, string changeId, string recipient, DateTimeOffset now) =>
        Create(vendorId, MailPurpose.Verify, "change " + changeId, recipient, now) with { Revision = revision, ChangeId = changeId };

    /// <summary>One more mail for what a token was to prove: the number tells it from those before.</summary>
    internal static MailIntent VerifyAgain(Vendor vendor, StoredToken token, int number, DateTimeOffset now) =>
        Create(vendor.VendorId, MailPurpose.Verify, $"revision {token.Revision} change {token.ChangeId} again {number}", token.Email, now)
            with
        { Revision = token.Revision, ChangeId = token.ChangeId };

    internal static MailIntent Confirm(Vendor vendor, int cycle, int step, string recipient, DateTimeOffset now) =>
        Create(vendor.VendorId, MailPurpose.Confirm, $"revision {vendor.Revision} cycle {cycle} step {step}", recipient, now)
            with
        { Revision = vendor.Revision, Cycle = cycle, Step = step };

    /// <summary>A confirm link that the contact itself asked for: at most one a day.</summary>
    internal static MailIntent Check(Vendor vendor, DateOnly day, string recipient, DateTimeOffset now) =>
        Create(vendor.VendorId, MailPurpose.Confirm, $"revision {vendor.Revision} check {day:O}", recipient, now)
            with
        { Revision = vendor.Revision, Cycle = vendor.Cycle.Number, Asked = true };

    internal static MailIntent Notice(Vendor vendor, DateOnly day, string recipient, DateTimeOffset now) =>
        Create(vendor.VendorId, MailPurpose.Notice, $"day {day:O}", recipient, now) with { Revision = vendor.Revision, Day = day };

    internal static MailIntent Changed(string vendorId, int revision, string recipient, DateTimeOffset now) =>
        Create(vendorId, MailPurpose.Changed, $"revision {revision}", recipient, now) with { Revision = revision };

    // The id is made from what the mail is for, so that no repeat of a handler can ever write a second intent for it.
    private static MailIntent Create(string vendorId, MailPurpose purpose, string occasion, string recipient, DateTimeOffset now) => new()
    {
        MailId = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{vendorId}\n{purpose}\n{occasion}\n{recipient}")).AsSpan(0, 16)),
        Purpose = purpose,
        Recipient = recipient,
        Revision = 0,
        CreatedAt = now,
    };
}
