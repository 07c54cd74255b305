using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Answers.Pages;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;
using PocFunctions.Pipeline.Web.Pages;

namespace PocFunctions.Pipeline.Answers;

/// <inheritdoc />
internal sealed class AnswersStation(HttpDoor door, Verification verification, Confirmation confirmation) : IAnswersStation
{
    public Task<IResult> ShowVerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowVerifyAsync), request, async () =>
        {
            var (standing, stored) = await verification.LookAsync(token, cancellationToken);
            return standing switch
            {
                TokenStanding.Good => Answer.Page<VerifyPage>(new { MaskedEmail = Masked.Email(stored!.Email) }),
                TokenStanding.Used => Tell(AnswerTexts.AlreadyProven),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    public Task<IResult> VerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(VerifyAsync), request, async () =>
        {
            var code = TypedCode.Normalize(await AnswerField.ReadAsync(request, "code", cancellationToken));
            if (code is null)
            {
                return await WrongCodeAsync(request, token, cancellationToken);
            }

            return await verification.TryAsync(token, code, cancellationToken) switch
            {
                VerifyOutcome.Proven => Tell(AnswerTexts.Proven),
                VerifyOutcome.AlreadyProven => Tell(AnswerTexts.AlreadyProven),
                VerifyOutcome.WrongCode => await WrongCodeAsync(request, token, cancellationToken),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    public Task<IResult> ShowConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowConfirmAsync), request, () => AskConfirmAsync(request, token, false, cancellationToken));

    public Task<IResult> ConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ConfirmAsync), request, async () =>
        {
            if (ConfirmAnswers.Parse(await AnswerField.ReadAsync(request, "answer", cancellationToken)) is not { } answer)
            {
                return await AskConfirmAsync(request, token, true, cancellationToken);
            }

            return await confirmation.AnswerAsync(token, answer, cancellationToken) switch
            {
                TokenStanding.Good => Tell(AnswerTexts.Answered(answer)),
                TokenStanding.Used => Tell(AnswerTexts.AlreadyAnswered),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    private async Task<IResult> AskConfirmAsync(HttpRequest request, string token, bool nothingChosen, CancellationToken cancellationToken)
    {
        var (standing, vendor) = await confirmation.LookAsync(token, cancellationToken);
        return standing switch
        {
            TokenStanding.Good => Answer.Page<ConfirmPage>(
                new { Held = HeldData.Of(vendor!), NothingChosen = nothingChosen },
                nothingChosen ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK),
            TokenStanding.Used => Tell(AnswerTexts.AlreadyAnswered),
            _ => Answer.Of(AnswerTexts.LinkNotGood, request),
        };
    }

    private async Task<IResult> WrongCodeAsync(HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var (standing, stored) = await verification.LookAsync(token, cancellationToken);
        return standing switch
        {
            TokenStanding.Good when Accepts.Html(request) => Answer.Page<VerifyPage>(
                new { MaskedEmail = Masked.Email(stored!.Email), WrongCode = true }, StatusCodes.Status400BadRequest),
            TokenStanding.Good => Answer.Of(AnswerTexts.CodeWrong, request),
            TokenStanding.Used => Tell(AnswerTexts.AlreadyProven),
            _ => Answer.Of(AnswerTexts.LinkNotGood, request),
        };
    }

    private static IResult Tell((BilingualText Title, BilingualText Message) said) =>
        Answer.Page<MessagePage>(new { said.Title, said.Message });
}
