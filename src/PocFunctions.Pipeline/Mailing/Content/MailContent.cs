namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>What a mail says, before it is text or HTML: a part in Japanese, then one in English.</summary>
/// <param name="Subject">Subject in both languages.</param>
/// <param name="Japanese">The Japanese part.</param>
/// <param name="English">The English part.</param>
public sealed record MailContent(string Subject, MailPart Japanese, MailPart English);

/// <summary>What a mail says in one language.</summary>
/// <param name="Language">The language's tag (BCP 47).</param>
/// <param name="Blocks">What it says, in order.</param>
public sealed record MailPart(string Language, IReadOnlyList<MailBlock> Blocks);

/// <summary>A piece of a mail.</summary>
public abstract record MailBlock
{
    private MailBlock()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Text">Its text.</param>
    public sealed record Paragraph(string Text) : MailBlock;

    /// <summary>Something to open, on a line of its own.</summary>
    /// <param name="Label">What opening it does.</param>
    /// <param name="Address">The address.</param>
    public sealed record Link(string Label, string Address) : MailBlock;

    /// <summary>Something to copy by hand.</summary>
    /// <param name="Label">What it is.</param>
    /// <param name="Value">The characters to copy.</param>
    public sealed record Code(string Label, string Value) : MailBlock;

    /// <summary>Labelled values, a line each.</summary>
    /// <param name="Rows">The labels and values.</param>
    public sealed record Facts(IReadOnlyList<(string Label, string Value)> Rows) : MailBlock;
}
