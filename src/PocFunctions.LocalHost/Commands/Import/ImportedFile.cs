namespace PocFunctions.LocalHost.Commands.Import;

/// <summary>What became of a file.</summary>
internal enum ImportOutcome
{
    /// <summary>Read, and good enough for the register.</summary>
    Accepted,

    /// <summary>Read, with errors to correct.</summary>
    Rejected,

    /// <summary>Rejected because nothing of a form, or only garbled text, was found in it.</summary>
    Unreadable,

    /// <summary>Not delivered, or not read in time.</summary>
    Failed,
}

/// <summary>A file that was imported, or could not be.</summary>
/// <param name="Name">Its path within the folder, with slashes.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Link">Where its status stands; null where it was not delivered.</param>
/// <param name="Codes">The codes of its errors, each once.</param>
/// <param name="Failure">Why it failed.</param>
internal sealed record ImportedFile(string Name, ImportOutcome Outcome, Uri? Link, IReadOnlyList<string> Codes, string? Failure = null)
{
    public static ImportedFile Failing(string name, string why, Uri? link = null) => new(name, ImportOutcome.Failed, link, [], why);
}
