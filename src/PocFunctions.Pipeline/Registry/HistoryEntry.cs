namespace PocFunctions.Pipeline.Registry;

/// <summary>Something that happened to a vendor: written with the change itself, and never altered.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What, one of <see cref="VendorEvents"/>.</param>
/// <param name="By">Who: an operator's name, <c>vendor</c>, or <c>timer</c>.</param>
/// <param name="Detail">What belongs to it, e.g. an address proven or an operator's note.</param>
/// <param name="Revision">Revision of the contact data it was about.</param>
internal sealed record HistoryEntry(DateTimeOffset At, string Event, string By, string? Detail, int Revision)
{
    /// <summary>For a change of the contact data: old and new value of each field that differs.</summary>
    public IReadOnlyList<FieldDifference>? Fields { get; init; }
}

/// <summary>A field before and after a change.</summary>
/// <param name="Field">Its name, as in issue codes.</param>
/// <param name="Old">What it held.</param>
/// <param name="New">What it holds now.</param>
internal sealed record FieldDifference(string Field, string Old, string New);

/// <summary>The names of events in the history.</summary>
internal static class VendorEvents
{
    internal const string Applied = "applied";
    internal const string MailboxProven = "mailboxProven";
    internal const string CodesGuessed = "codesGuessed";
    internal const string Approved = "approved";
    internal const string ApprovalGiven = "approvalGiven";
    internal const string Refused = "refused";
    internal const string Expired = "expired";
    internal const string CycleStarted = "cycleStarted";
    internal const string Reminded = "reminded";
    internal const string CallAsked = "callAsked";
    internal const string BecameUnresponsive = "becameUnresponsive";
    internal const string Confirmed = "confirmed";
    internal const string LeaveAsked = "leaveAsked";
    internal const string Revised = "revised";
    internal const string ChangeRequested = "changeRequested";
    internal const string ChangeProven = "changeProven";
    internal const string ChangeNoticed = "changeNoticed";
    internal const string ChangeNoticeFailed = "changeNoticeFailed";
    internal const string ChangeObjected = "changeObjected";
    internal const string ChangeApplied = "changeApplied";
    internal const string ChangeRefused = "changeRefused";
    internal const string ChangeSeparated = "changeSeparated";
    internal const string ChangeExpired = "changeExpired";
}

/// <summary>Who did something, where it was not an operator.</summary>
internal static class Actors
{
    internal const string Vendor = "vendor";
    internal const string Timer = "timer";
}
