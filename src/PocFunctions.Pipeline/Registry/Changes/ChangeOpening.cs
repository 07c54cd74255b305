namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>
/// A change is asked for. The contact in force stays until it is decided, and the old contacts are told at once. Pure.
/// </summary>
internal static class ChangeOpening
{
    /// <summary>So many requests on one vendor at a time: more are somebody's noise, and the row must stay small.</summary>
    internal const int MaxOpen = 12;

    internal static VendorChange Open(Vendor vendor, ChangeProposal proposal, DateTimeOffset now)
    {
        var touchesEmail = ContactDifference.TouchesEmail(vendor.Contact, proposal.Contact);
        var today = ChangeTimes.DayOf(now);
        var superseded = ToSupersede(vendor);
        var opened = new OpenChange
        {
            ChangeId = proposal.ChangeId,
            Origin = proposal.Origin,
            By = proposal.By,
            CreatedAt = now,
            TouchesEmail = touchesEmail,
            ToProve = ToProve(vendor, proposal),
            NoticeOn = vendor.LastNoticeOn is { } last && last >= today ? last.AddDays(1) : today,
        };
        var after = (vendor with
        {
            OpenChanges = [.. vendor.OpenChanges.Where(change => change.ChangeId != superseded), opened],
        }).WithAttention(new AttentionItem(AttentionKinds.Change, now));
        var (told, notices) = ChangeNotices.Write(after, now);
        var verify = opened.ToProve.Select(email =>
            MailIntent.VerifyForChange(vendor.VendorId, vendor.Revision, proposal.ChangeId, email, now));
        var entry = new HistoryEntry(now, VendorEvents.ChangeRequested, proposal.By, proposal.ChangeId, vendor.Revision)
        {
            Fields = ContactDifference.Between(vendor.Contact, proposal.Contact),
        };
        HistoryEntry[] history = superseded is null
            ? [entry]
            : [new HistoryEntry(now, VendorEvents.ChangeExpired, Actors.Vendor, $"{superseded} superseded", vendor.Revision), entry];
        return VendorChange.To(told, history).Causing([.. verify, .. notices]) with
        {
            NewProposal = new StoredProposal(proposal, null),
            Decided = superseded is null ? [] : [new DecidedChange(superseded, ChangeOutcome.Expired)],
        };
    }

    /// <summary>The request that has to go to make room, or null. Only what nobody has proven anything for may go.</summary>
    private static string? ToSupersede(Vendor vendor) => vendor.OpenChanges.Count < MaxOpen
        ? null
        : vendor.OpenChanges.FirstOrDefault(change => change is { Origin: ChangeOrigin.Submission, Proven.Count: 0, AllProven: false })?.ChangeId;

    /// <summary>
    /// New addresses prove themselves. A form that anybody may have sent proves at least the team's mailbox, even if it
    /// leaves that as it is: else a stranger could have any other field changed.
    /// </summary>
    private static IReadOnlyList<string> ToProve(Vendor vendor, ChangeProposal proposal)
    {
        var asked = ContactDifference.Emails(proposal.Contact);
        return proposal.Origin == ChangeOrigin.Submission
            ? [.. asked.Where(email => !vendor.HasProven(email)).Union(proposal.Contact.Team.Emails.Take(1))]
            : [.. asked.Where(email => !vendor.HasProven(email))];
    }
}
