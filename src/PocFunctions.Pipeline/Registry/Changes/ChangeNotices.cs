namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>
/// The notices by which old contacts learn that a change was asked for. At most one a day and address, which tells of
/// all that were asked for: noise can delay a notice to the next day, never drop it, and the cooling-off begins only
/// when it was sent. Pure.
/// </summary>
internal static class ChangeNotices
{
    /// <summary>Today's notice, if there is something untold whose day has come.</summary>
    internal static (Vendor Vendor, IReadOnlyList<MailIntent> Notices) Write(Vendor vendor, DateTimeOffset now)
    {
        var today = ChangeTimes.DayOf(now);
        bool IsDue(OpenChange change) => ChangeTimes.IsUntold(vendor, change) && change.NoticeOn <= today;
        if (!vendor.OpenChanges.Any(IsDue))
        {
            return (vendor, []);
        }

        var told = vendor with
        {
            LastNoticeOn = today,
            OpenChanges = [.. vendor.OpenChanges.Select(change => IsDue(change) ? change with { NoticeOn = today } : change)],
        };
        return (told, [.. vendor.ProvenEmails.Select(proof => proof.Email).Distinct(StringComparer.Ordinal)
            .Select(email => MailIntent.Notice(vendor, today, email, now))]);
    }

    /// <summary>
    /// A notice of that day was accepted for delivery, or refused for good: a mailbox that is dead must not keep a vendor
    /// from ever changing it. The history tells the operator which. Null when it is known already.
    /// </summary>
    internal static VendorChange? Ended(Vendor vendor, DateOnly day, bool delivered, DateTimeOffset now)
    {
        bool IsTold(OpenChange change) => change.NoticedAt is null && change.NoticeOn <= day;
        var happened = delivered ? VendorEvents.ChangeNoticed : VendorEvents.ChangeNoticeFailed;
        return !vendor.OpenChanges.Any(IsTold) ? null : VendorChange.To(
            vendor with { OpenChanges = [.. vendor.OpenChanges.Select(change => IsTold(change) ? change with { NoticedAt = now } : change)] },
            [.. vendor.OpenChanges.Where(IsTold).Select(change =>
                new HistoryEntry(now, happened, Actors.Timer, change.ChangeId, vendor.Revision))]);
    }

    /// <summary>What a notice of that day tells of.</summary>
    internal static IEnumerable<OpenChange> ToldOn(Vendor vendor, DateOnly day) =>
        vendor.OpenChanges.Where(change => change.NoticeOn <= day);
}
