using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PocFunctions.LocalHost.Outbox;

/// <summary>Writes the outbox as plain HTML. Everything from a mail is encoded; nothing in it can run.</summary>
internal static partial class OutboxPages
{
    public const string Stylesheet =
        "body{font-family:sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
        + "table{border-collapse:collapse}th,td{text-align:left;padding:.3rem .8rem;border-bottom:1px solid #ccc}"
        + "pre{white-space:pre-wrap;overflow-wrap:anywhere;border-top:1px solid #ccc;padding-top:1rem}";

    // Japanese stays readable in the page's source.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string List(IReadOnlyList<OutboxMail> mails)
    {
        var body = new StringBuilder();
        body.Append("<h1>Outbox</h1><p>Mails that LocalHost would have sent, newest first.</p>");
        if (mails.Count == 0)
        {
            body.Append("<p>None yet.</p>");
        }
        else
        {
            body.Append("<table><thead><tr><th>Date (UTC)</th><th>From</th><th>To</th><th>Subject</th></tr></thead><tbody>");
            foreach (OutboxMail mail in mails)
            {
                body.Append(CultureInfo.InvariantCulture, $"<tr><td>{Date(mail)}</td><td>{Html.Encode(mail.Message.From.ToString())}</td>")
                    .Append(CultureInfo.InvariantCulture, $"<td>{Html.Encode(mail.Message.To.ToString())}</td>")
                    .Append(CultureInfo.InvariantCulture, $"<td><a href=\"/outbox/{Uri.EscapeDataString(mail.Id)}\">{Subject(mail)}</a></td></tr>");
            }

            body.Append("</tbody></table>");
        }

        return Page("Outbox", body.ToString());
    }

    public static string One(OutboxMail mail) => Page(
        Subject(mail),
        $"<p><a href=\"/outbox\">Outbox</a></p><h1>{Subject(mail)}</h1><table>"
        + $"<tr><th>Date (UTC)</th><td>{Date(mail)}</td></tr>"
        + $"<tr><th>From</th><td>{Html.Encode(mail.Message.From.ToString())}</td></tr>"
        + $"<tr><th>To</th><td>{Html.Encode(mail.Message.To.ToString())}</td></tr></table>"
        + $"<pre>{WithLinks(mail.Message.TextBody ?? "(no text part)")}</pre>");

    private static string WithLinks(string text)
    {
        var html = new StringBuilder();
        int done = 0;
        foreach (Match link in Address().Matches(text))
        {
            string address = Html.Encode(link.Value);
            html.Append(Html.Encode(text[done..link.Index])).Append(CultureInfo.InvariantCulture, $"<a href=\"{address}\">{address}</a>");
            done = link.Index + link.Length;
        }

        return html.Append(Html.Encode(text[done..])).ToString();
    }

    private static string Date(OutboxMail mail) => mail.Message.Date.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Subject(OutboxMail mail) =>
        Html.Encode(string.IsNullOrWhiteSpace(mail.Message.Subject) ? "(no subject)" : mail.Message.Subject);

    private static string Page(string title, string body) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>"
        + $"<link rel=\"stylesheet\" href=\"/outbox/style.css\"></head><body>{body}</body></html>";

    // Ends before what closes a sentence or a bracket rather than belonging to the address; no Japanese in it.
    [GeneratedRegex(@"https?://[\x21-\x7E-[<>""']]*[\w/=&#-]")]
    private static partial Regex Address();
}
