using System.Text;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>A mail's content as plain text. Pure.</summary>
internal static class PlainText
{
    private const string Divider = "----------------------------------------------------------------";

    internal static string Of(MailContent content)
    {
        var text = new StringBuilder();
        Append(text, content.Japanese);
        text.Append(Divider).Append("\n\n");
        Append(text, content.English);
        return text.ToString();
    }

    private static void Append(StringBuilder text, MailPart part)
    {
        foreach (var block in part.Blocks)
        {
            switch (block)
            {
                case MailBlock.Paragraph paragraph:
                    text.Append(paragraph.Text).Append('\n');
                    break;
                case MailBlock.Link link:
                    text.Append(link.Label).Append(":\n").Append(link.Address).Append('\n');
                    break;
                case MailBlock.Code code:
                    text.Append(code.Label).Append(": ").Append(code.Value).Append('\n');
                    break;
                case MailBlock.Facts facts:
                    foreach (var (label, value) in facts.Rows)
                    {
                        text.Append("  ").Append(label).Append(": ").Append(value).Append('\n');
                    }

                    break;
                default:
                    throw new InvalidOperationException("A kind of block that plain text does not know.");
            }

            text.Append('\n');
        }
    }
}
