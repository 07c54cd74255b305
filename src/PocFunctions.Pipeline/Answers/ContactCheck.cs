using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Answers.Pages;
using PocFunctions.Pipeline.Queues;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Answers;

/// <summary>
/// <c>/check</c>: "what do you hold of us?" It always answers the same and always does the same, one message on a queue;
/// only the mailbox itself learns whether it is a contact's.
/// </summary>
internal sealed class ContactCheck(
    IVendors vendors, IClaims claims, VendorUpdates updates, IMessageQueues queues, AddressThrottle throttle, TimeProvider clock)
{
    private const int MaxEmail = 320;

    internal async Task<IResult> AskAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (throttle.Count(ClientAddress.Of(request)) is { } wait)
        {
            return Answer.Of(CommonProblems.TooMany(wait), request);
        }

        var email = (await PostedForm.ReadAsync(request, cancellationToken))["email"]?.Trim() ?? "";
        if (email.Length is 0 or > MaxEmail || !email.Contains('@', StringComparison.Ordinal))
        {
            return Answer.Page<CheckPage>(new { Missing = true }, StatusCodes.Status400BadRequest);
        }

        await queues.SendAsync(new CheckMessage(EmailKey.Of(email)), cancellationToken);
        return AnswerTexts.Tell(AnswerTexts.Checked);
    }

    /// <exception cref="FormatException">The message is none of ours.</exception>
    internal async Task AnswerAsync(string text, CancellationToken cancellationToken)
    {
        var key = MessageText.Read<CheckMessage>(text, check => check.V).Email;
        foreach (var vendorId in await claims.FindByEmailAsync(key, cancellationToken))
        {
            var isWritten = await updates.UpdateAsync(
                vendorId,
                async vendor =>
                {
                    var now = clock.GetUtcNow();
                    if (vendor is null || !vendor.State.IsReconfirmed()
                        || vendor.ProvenEmails.FirstOrDefault(proof => EmailKey.Of(proof.Email) == key) is not { } proof)
                    {
                        return new Decision<bool>(null, false);
                    }

                    // Today's is written already: the address is mailed once a day, however often somebody asks.
                    var mail = MailIntent.Check(vendor, DateOnly.FromDateTime(now.UtcDateTime), proof.Email, now);
                    return await vendors.FindMailAsync(vendorId, mail.MailId, cancellationToken) is null
                        ? new Decision<bool>(VendorChange.To(vendor).Causing([mail]), true)
                        : new Decision<bool>(null, false);
                },
                cancellationToken);
            if (!isWritten)
            {
                await updates.SendLastMailsAsync(vendorId, cancellationToken);
            }
        }
    }
}
