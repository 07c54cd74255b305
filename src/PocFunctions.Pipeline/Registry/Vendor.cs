using System.Text.Json.Serialization;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// A vendor as it stands: the one row whose ETag every change of its partition is made under. All times are UTC.
/// </summary>
internal sealed record Vendor
{
    /// <summary>128 bits in hex; the partition key.</summary>
    public required string VendorId { get; init; }

    public required VendorState State { get; init; }

    /// <summary>Counts versions of the contact data, from 1. Changes of state or proof do not raise it.</summary>
    public required int Revision { get; init; }

    /// <summary>The contact data of <see cref="Revision"/>.</summary>
    public required ContactForm Contact { get; init; }

    /// <summary>Hash of the submission that the contact data came from.</summary>
    public required string SubmissionHash { get; init; }

    /// <summary>The latest submissions that made or repeated this application, so that none counts twice.</summary>
    public IReadOnlyList<TakenSubmission> Submissions { get; init; } = [];

    /// <summary>The revision that was approved; null before.</summary>
    public int? ApprovedRevision { get; init; }

    public required DateTimeOffset AppliedAt { get; init; }

    /// <summary>Addresses whose mailbox answered a code or a confirm link.</summary>
    public IReadOnlyList<ProvenEmail> ProvenEmails { get; init; } = [];

    /// <summary>Approvals given to <see cref="Revision"/> so far.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>When the contact was last known to hold: the approval, then each confirmation. Null before approval.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The cycle of questions that is running, or the last one that ran.</summary>
    public ReconfirmationCycle Cycle { get; init; } = ReconfirmationCycle.None;

    /// <summary>When the application expires or the next question is due; null when neither.</summary>
    public DateTimeOffset? NextActionAt { get; init; }

    /// <summary>Row of the due index that stands for <see cref="WakeAt"/>.</summary>
    public string? DueKey { get; init; }

    /// <summary>Changes asked for and not decided, oldest first.</summary>
    public IReadOnlyList<OpenChange> OpenChanges { get; init; } = [];

    /// <summary>The day (UTC) of the last notice about changes: there is one a day, for all that were asked for by then.</summary>
    public DateOnly? LastNoticeOn { get; init; }

    /// <summary>How often a mail to prove an address was asked for again; bounded, so that nobody grows the partition.</summary>
    public int MailsAskedAgain { get; init; }

    /// <summary>What looks odd about the vendor's name or domain, for the operator who decides: stable names.</summary>
    public IReadOnlyList<string> Oddities { get; init; } = [];

    /// <summary>The vendor whose name or domain this one shares by an operator's word.</summary>
    public string? SeparatedFrom { get; init; }

    /// <summary>When a timer must look at the vendor next; null when none ever need.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => OpenChanges.Select(change => ChangeTimes.WakeAt(this, change)).Append(NextActionAt).Min();

    /// <summary>Mails written by the last change that wrote any: a repeated message asks for them again.</summary>
    public IReadOnlyList<string> LastMails { get; init; } = [];

    /// <summary>What waits for an operator, oldest first.</summary>
    public IReadOnlyList<AttentionItem> Attention { get; init; } = [];

    /// <summary>How many entries the history has; the next one's number.</summary>
    public int HistoryLength { get; init; }

    internal bool HasProven(string email) => ProvenEmails.Any(proof => proof.Email == email);

    internal Vendor WithAttention(AttentionItem item) =>
        Attention.Any(known => known.Kind == item.Kind) ? this : this with { Attention = [.. Attention, item] };

    internal Vendor WithoutAttention(string kind) => this with { Attention = [.. Attention.Where(item => item.Kind != kind)] };
}

/// <summary>A submission that became a revision of an application, or only repeated it.</summary>
internal sealed record TakenSubmission(string Hash, int Revision);

/// <summary>A proof that somebody reads a mailbox.</summary>
internal sealed record ProvenEmail(string Email, DateTimeOffset ProvenAt);

/// <summary>One operator's approval.</summary>
internal sealed record Approval(string Operator, DateTimeOffset At, string Note);

/// <summary>The questions of one reconfirmation cycle.</summary>
/// <param name="Number">Cycles are counted from 1; 0 before the first.</param>
/// <param name="Open">False once answered, or before the first.</param>
/// <param name="StartedAt">When the first step was due to be taken.</param>
/// <param name="StepsTaken">How many steps were taken.</param>
/// <param name="LastStepAt">When the last of them was taken: the next is counted from there, so that late steps never come in a burst.</param>
internal sealed record ReconfirmationCycle(int Number, bool Open, DateTimeOffset? StartedAt, int StepsTaken, DateTimeOffset? LastStepAt)
{
    internal static ReconfirmationCycle None { get; } = new(0, false, null, 0, null);
}

/// <summary>Something that waits for an operator.</summary>
/// <param name="Kind">One of <see cref="AttentionKinds"/>.</param>
/// <param name="Since">Since when.</param>
internal sealed record AttentionItem(string Kind, DateTimeOffset Since);

/// <summary>The kinds of things that wait for an operator; the names are the API's.</summary>
internal static class AttentionKinds
{
    internal const string Approval = "approval";
    internal const string Call = "call";
    internal const string Change = "change";
    internal const string Leave = "leave";
    internal const string Objection = "objection";
}
