namespace PocFunctions.LocalHost.Commands;

/// <summary>The arguments of a command are not what it needs; the message says which.</summary>
internal sealed class UsageException(string message) : Exception(message);
