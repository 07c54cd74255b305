namespace PocFunctions.Pipeline.Storage;

/// <summary>Every container, queue and table of the register; what is named here is created at the start.</summary>
internal static class StorageNames
{
    internal const string FormsContainer = "forms";

    internal const string SubmissionsTable = "Submissions";
    internal const string VendorsTable = "Vendors";
    internal const string DueTable = "Due";
    internal const string ClaimsTable = "Claims";
    internal const string MailCountsTable = "MailCounts";

    internal static IReadOnlyList<string> Queues { get; } = ["forms", "reconfirm", "mail", "checks"];

    internal static IReadOnlyList<string> Tables { get; } = [SubmissionsTable, VendorsTable, DueTable, ClaimsTable, MailCountsTable];
}
