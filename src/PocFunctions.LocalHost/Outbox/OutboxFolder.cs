using MimeKit;

namespace PocFunctions.LocalHost.Outbox;

/// <summary>The mails that the Outbox provider has written. Each is renamed into place whole, so what ends in .eml can be read.</summary>
internal sealed class OutboxFolder(string directory)
{
    // A page of more is of no use, and each costs a parsing.
    public const int MostListed = 200;

    /// <summary>The newest mails, newest first.</summary>
    public IReadOnlyList<OutboxMail> Newest() =>
        [.. Files().OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name).Take(MostListed).Select(Read).OfType<OutboxMail>()];

    /// <summary>One mail. The id is only ever compared with the names that are there, never made into a path.</summary>
    /// <returns>The mail; null when there is none of this id.</returns>
    public OutboxMail? Find(string id) => Files().FirstOrDefault(file => Id(file) == id) is { } file ? Read(file) : null;

    private FileInfo[] Files()
    {
        var folder = new DirectoryInfo(directory);
        return folder.Exists ? folder.GetFiles("*.eml") : [];
    }

    private static OutboxMail? Read(FileInfo file)
    {
        try
        {
            return new OutboxMail(Id(file), MimeMessage.Load(file.FullName));
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            // Deleted meanwhile, or not a mail.
            return null;
        }
    }

    private static string Id(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);
}
