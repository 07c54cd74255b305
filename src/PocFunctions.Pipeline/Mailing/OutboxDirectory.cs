namespace PocFunctions.Pipeline.Mailing;

/// <summary>Where the Outbox puts its mails. Registered by LocalHost alone: elsewhere mail must leave.</summary>
/// <param name="Path">The folder; made when missing.</param>
public sealed record OutboxDirectory(string Path);
