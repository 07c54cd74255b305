namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>What keeps a change request from being applied.</summary>
internal enum ChangeObstacle
{
    NotOpen,
    RevisionChanged,
    OwnRequest,
    MailboxNotProven,
    NotNoticed,
    CoolingOff,
    ReasonNeeded,
    SecondApproverNeeded,
}

/// <summary>A change request is proven, objected to, applied, refused, separated, or runs out. Pure.</summary>
internal static class ChangeDecision
{
    /// <summary>A new address has proven itself.</summary>
    internal static VendorChange Prove(Vendor vendor, string changeId, string email, DateTimeOffset now) => VendorChange.To(
        Replace(vendor, changeId, change => change with { Proven = [.. change.Proven, new ProvenEmail(email, now)] }),
        new HistoryEntry(now, VendorEvents.ChangeProven, Actors.Vendor, $"{changeId} {email}", vendor.Revision));

    /// <summary>An old contact objects to what it had been told of; a person must look. Null when that is said already.</summary>
    internal static VendorChange? Object(Vendor vendor, string email, DateTimeOffset toldAt, DateTimeOffset now)
    {
        bool IsMeant(OpenChange change) => change.ObjectedAt is null && change.CreatedAt <= toldAt;
        return !vendor.OpenChanges.Any(IsMeant) ? null : VendorChange.To(
            (vendor with { OpenChanges = [.. vendor.OpenChanges.Select(change => IsMeant(change) ? change with { ObjectedAt = now } : change)] })
                .WithAttention(new AttentionItem(AttentionKinds.Objection, now)),
            [.. vendor.OpenChanges.Where(IsMeant).Select(change =>
                new HistoryEntry(now, VendorEvents.ChangeObjected, Actors.Vendor, $"{change.ChangeId} {email}", vendor.Revision))]);
    }

    /// <summary>What keeps this operator from approving the request now, or null.</summary>
    internal static ChangeObstacle? Obstacle(
        Vendor vendor, ChangeProposal proposal, string who, int revisionSeen, string note, TimeSpan coolingOff, DateTimeOffset now) =>
        vendor.OpenChanges.FirstOrDefault(change => change.ChangeId == proposal.ChangeId) switch
        {
            null => ChangeObstacle.NotOpen,
            _ when vendor.Revision != revisionSeen => ChangeObstacle.RevisionChanged,
            { By: var by } when by == who => ChangeObstacle.OwnRequest,
            var change when !change.AllProven || !IsProven(vendor, change, proposal) => ChangeObstacle.MailboxNotProven,
            { TouchesEmail: true, NoticedAt: null } => ChangeObstacle.NotNoticed,
            { TouchesEmail: true, NoticedAt: { } noticed } when now < noticed + coolingOff => ChangeObstacle.CoolingOff,
            { ObjectedAt: not null } when string.IsNullOrWhiteSpace(note) => ChangeObstacle.ReasonNeeded,
            var change when change.Approvals.Any(approval => approval.Operator == who) => ChangeObstacle.SecondApproverNeeded,
            _ => null,
        };

    /// <summary>One approval of several.</summary>
    internal static VendorChange Approve(Vendor vendor, string changeId, Approval approval) => VendorChange.To(
        Replace(vendor, changeId, change => change with { Approvals = [.. change.Approvals, approval] }),
        new HistoryEntry(approval.At, VendorEvents.ApprovalGiven, approval.Operator, $"{changeId} {approval.Note}", vendor.Revision));

    /// <summary>
    /// The contact in force becomes the one asked for: a new revision. It counts as confirmed, and links about the old
    /// data are no longer good. Everybody who was or is a contact is told.
    /// </summary>
    internal static VendorChange Apply(Vendor vendor, ChangeProposal proposal, string by, string? note, DateTimeOffset now)
    {
        var proven = vendor.OpenChanges.FirstOrDefault(change => change.ChangeId == proposal.ChangeId)?.Proven ?? [];
        var revision = vendor.Revision + 1;
        var stays = ContactDifference.Emails(proposal.Contact);
        var known = proven.Concat(vendor.ProvenEmails).DistinctBy(proof => proof.Email).ToList();
        var after = JudgedAnew(Close(vendor, proposal.ChangeId), now) with
        {
            Revision = revision,
            Contact = proposal.Contact,
            SubmissionHash = proposal.SubmissionHash ?? vendor.SubmissionHash,
            ProvenEmails = [.. known.Where(proof => stays.Contains(proof.Email))],
            Approvals = [],
            ConfirmedAt = now,
        };
        var entry = new HistoryEntry(now, VendorEvents.ChangeApplied, by, $"{proposal.ChangeId} {note}".TrimEnd(), revision)
        {
            Fields = ContactDifference.Between(vendor.Contact, proposal.Contact),
        };
        return VendorChange.To(after, entry)
            .Causing([.. known.Select(proof => MailIntent.Changed(vendor.VendorId, revision, proof.Email, now))])
            with
        {
            Revision = new VendorRevision(revision, proposal.Contact, after.SubmissionHash, now),
            Decided = [new DecidedChange(proposal.ChangeId, ChangeOutcome.Applied)],
        };
    }

    /// <summary>The contact in force stays as it is.</summary>
    internal static VendorChange Reject(
        Vendor vendor, string changeId, ChangeOutcome outcome, string by, string? note, DateTimeOffset now) =>
        VendorChange.To(
            Close(vendor, changeId),
            new HistoryEntry(now, EventOf(outcome), by, $"{changeId} {note}".TrimEnd(), vendor.Revision)) with
        {
            Decided = [new DecidedChange(changeId, outcome)],
        };

    // What an earlier decision has taken off the contact must be proven anew, whatever was known of it when this was asked.
    private static bool IsProven(Vendor vendor, OpenChange change, ChangeProposal proposal) =>
        ContactDifference.Emails(proposal.Contact).All(email =>
            vendor.HasProven(email) || change.Proven.Any(proof => proof.Email == email));

    /// <summary>
    /// Requests left open were told to contacts who may be none any more, and judged against data that are no longer in
    /// force: they are told, and judged, anew.
    /// </summary>
    private static Vendor JudgedAnew(Vendor vendor, DateTimeOffset now) => vendor with
    {
        OpenChanges =
        [
            .. vendor.OpenChanges.Select(change => change with
            {
                TouchesEmail = true,
                NoticedAt = null,
                NoticeOn = ChangeTimes.DayOf(now).AddDays(1),
                Approvals = [],
            }),
        ],
    };

    private static Vendor Close(Vendor vendor, string changeId)
    {
        var left = vendor with { OpenChanges = [.. vendor.OpenChanges.Where(change => change.ChangeId != changeId)] };
        left = left.OpenChanges.Count == 0 ? left.WithoutAttention(AttentionKinds.Change) : left;
        return left.OpenChanges.All(change => change.ObjectedAt is null) ? left.WithoutAttention(AttentionKinds.Objection) : left;
    }

    private static Vendor Replace(Vendor vendor, string changeId, Func<OpenChange, OpenChange> with) => vendor with
    {
        OpenChanges = [.. vendor.OpenChanges.Select(change => change.ChangeId == changeId ? with(change) : change)],
    };

    private static string EventOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Refused => VendorEvents.ChangeRefused,
        ChangeOutcome.Separated => VendorEvents.ChangeSeparated,
        ChangeOutcome.Expired => VendorEvents.ChangeExpired,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Applying is not rejecting."),
    };
}
