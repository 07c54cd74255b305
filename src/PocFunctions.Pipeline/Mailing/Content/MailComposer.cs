using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Settings;

namespace PocFunctions.Pipeline.Mailing.Content;

/// <summary>Writes a mail: what its purpose says, with the token just minted, as text and as HTML.</summary>
internal sealed class MailComposer(SiteSettings site, IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    internal async Task<OutgoingMail> ComposeAsync(Vendor vendor, MailIntent mail, MintedToken? minted, DateTimeOffset now)
    {
        var content = mail.Purpose switch
        {
            MailPurpose.Verify => VerifyMail.Compose(
                site, vendor, Link("verify", minted!), minted!.Code!, minted.Stored.ExpiresAt!.Value, mail.ChangeId is not null),
            MailPurpose.Confirm => ConfirmMail.Compose(site, vendor, Link("confirm", minted!)),
            MailPurpose.Notice => NoticeMail.Compose(site, vendor, Link("object", minted!), mail.Day!.Value),
            MailPurpose.Changed => ChangedMail.Compose(site, vendor),
            _ => throw new InvalidOperationException("A purpose that no mail is written for."),
        };
        return new OutgoingMail(
            mail.MailId, mail.Attempts, mail.Recipient, content.Subject, PlainText.Of(content), await HtmlAsync(content), now);
    }

    private string Link(string page, MintedToken minted) => $"{site.PublicUrl}/{page}/{minted.Token.Text}";

    private async Task<string> HtmlAsync(MailContent content)
    {
        // The renderer takes scoped services, and a queue function has no request whose scope it could use.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailHtml.Content)] = content });
            return (await renderer.RenderComponentAsync<MailHtml>(parameters)).ToHtmlString();
        });
    }
}
