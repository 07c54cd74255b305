using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Answers.Pages;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;
using FormReader = PocFunctions.Pipeline.Reading.FormReader;

namespace PocFunctions.Pipeline.Answers;

/// <summary><c>/confirm/{token}</c>: asks whether the contact still holds, and takes one of three answers.</summary>
internal sealed class ConfirmEndpoint(Confirmation confirmation, ContactCorrection correction)
{
    private const string FormType = "application/x-www-form-urlencoded; charset=utf-8";

    // A field that the page which only asks does not have: with it, the contact itself was sent.
    private const string ContactMarker = "team.organizationName";

    internal async Task<IResult> ShowAsync(HttpRequest request, string token, bool nothingChosen, CancellationToken cancellationToken)
    {
        var (standing, vendor) = await confirmation.LookAsync(token, cancellationToken);
        return standing switch
        {
            TokenStanding.Good => Answer.Page<ConfirmPage>(
                new { Held = HeldData.Of(vendor!), NothingChosen = nothingChosen },
                nothingChosen ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK),
            TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyAnswered),
            _ => Answer.Of(AnswerTexts.LinkNotGood, request),
        };
    }

    internal async Task<IResult> AnswerAsync(HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var posted = await PostedForm.ReadAsync(request, cancellationToken);
        return ConfirmAnswers.Parse(posted["answer"]) switch
        {
            null => await ShowAsync(request, token, nothingChosen: true, cancellationToken),
            ConfirmAnswer.Change when posted[ContactMarker] is null => await AskForCorrectionAsync(request, token, cancellationToken),
            ConfirmAnswer.Change => await CorrectAsync(request, token, posted, cancellationToken),
            { } answer => await confirmation.AnswerAsync(token, answer, cancellationToken) switch
            {
                TokenStanding.Good => AnswerTexts.Tell(AnswerTexts.Answered(answer)),
                TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyAnswered),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            },
        };
    }

    private async Task<IResult> AskForCorrectionAsync(HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var (standing, vendor) = await confirmation.LookAsync(token, cancellationToken);
        return standing switch
        {
            TokenStanding.Good => Answer.Page<CorrectPage>(new { Fields = ContactFields.Of(vendor!.Contact) }),
            TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyAnswered),
            _ => Answer.Of(AnswerTexts.LinkNotGood, request),
        };
    }

    private async Task<IResult> CorrectAsync(HttpRequest request, string token, PostedForm posted, CancellationToken cancellationToken)
    {
        var validated = FormValidator.Validate(FormReader.Read(posted.Bytes, FormType));
        if (!validated.Accepted)
        {
            return (await confirmation.LookAsync(token, cancellationToken)).Standing switch
            {
                TokenStanding.Good => Answer.Page<CorrectPage>(
                    new { Fields = ContactFields.Of(validated.Form), validated.Issues }, StatusCodes.Status400BadRequest),
                TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyAnswered),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        }

        return await correction.TakeAsync(token, validated.Form, cancellationToken) switch
        {
            CorrectionOutcome.Applied => AnswerTexts.Tell(AnswerTexts.Corrected),
            CorrectionOutcome.Waiting => AnswerTexts.Tell(AnswerTexts.CorrectionWaits),
            CorrectionOutcome.AlreadyAnswered => AnswerTexts.Tell(AnswerTexts.AlreadyAnswered),
            _ => Answer.Of(AnswerTexts.LinkNotGood, request),
        };
    }
}
