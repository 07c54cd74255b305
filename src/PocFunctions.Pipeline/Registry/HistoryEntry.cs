namespace PocFunctions.Pipeline.Registry;

/// <summary>Something that happened to a vendor: written with the change itself, and never altered.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What, one of <see cref="VendorEvents"/>.</param>
/// <param name="By">Who: an operator's name, <c>vendor</c>, or <c>timer</c>.</param>
/// <param name="Detail">What belongs to it, e.g. an address proven or an operator's note.</param>
/// <param name="Revision">Revision of the contact data it was about.</param>
internal sealed record HistoryEntry(DateTimeOffset At, string Event, string By, string? Detail, int Revision);

/// <summary>The names of events in the history.</summary>
internal static class VendorEvents
{
    internal const string Applied = "applied";
    internal const string MailboxProven = "mailboxProven";
    internal const string Approved = "approved";
    internal const string ApprovalGiven = "approvalGiven";
    internal const string Refused = "refused";
    internal const string Expired = "expired";
    internal const string CycleStarted = "cycleStarted";
    internal const string Reminded = "reminded";
    internal const string CallAsked = "callAsked";
    internal const string BecameUnresponsive = "becameUnresponsive";
    internal const string Confirmed = "confirmed";
    internal const string ChangeAsked = "changeAsked";
    internal const string LeaveAsked = "leaveAsked";
}

/// <summary>Who did something, where it was not an operator.</summary>
internal static class Actors
{
    internal const string Vendor = "vendor";
    internal const string Timer = "timer";
}
