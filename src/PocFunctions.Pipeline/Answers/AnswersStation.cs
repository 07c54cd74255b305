using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Answers.Pages;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Answers;

/// <inheritdoc />
internal sealed class AnswersStation(HttpDoor door, Verification verification, ConfirmEndpoint confirm, Objection objection, ContactCheck check) : IAnswersStation
{
    public Task<IResult> ShowVerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowVerifyAsync), request, async () =>
        {
            var (standing, stored, vendor) = await verification.LookAsync(token, cancellationToken);
            return standing switch
            {
                TokenStanding.Good => Answer.Page<VerifyPage>(new { Token = token, MaskedEmail = Masked.Email(stored!.Email), Applied = AppliedData.Of(vendor!, stored) }),
                TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyProven),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    public Task<IResult> VerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(VerifyAsync), request, async () =>
        {
            var code = TypedCode.Normalize((await PostedForm.ReadAsync(request, cancellationToken))["code"]);
            if (code is null)
            {
                return await WrongCodeAsync(request, token, cancellationToken);
            }

            return await verification.TryAsync(token, code, cancellationToken) switch
            {
                VerifyOutcome.Proven => AnswerTexts.Tell(AnswerTexts.Proven),
                VerifyOutcome.AlreadyProven => AnswerTexts.Tell(AnswerTexts.AlreadyProven),
                VerifyOutcome.WrongCode => await WrongCodeAsync(request, token, cancellationToken),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    public Task<IResult> VerifyAgainAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(VerifyAgainAsync), request, async () =>
        {
            await verification.AskAgainAsync(token, cancellationToken);
            return AnswerTexts.Tell(AnswerTexts.SentAgain);
        });

    public Task<IResult> ShowCheckAsync(HttpRequest request) =>
        door.AnswerAsync(nameof(ShowCheckAsync), request, () => Task.FromResult(Answer.Page<CheckPage>(new { })));

    public Task<IResult> CheckAsync(HttpRequest request, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(CheckAsync), request, () => check.AskAsync(request, cancellationToken));

    public Task AnswerCheckAsync(string message, CancellationToken cancellationToken) => check.AnswerAsync(message, cancellationToken);

    public Task<IResult> ShowObjectAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowObjectAsync), request, async () =>
        {
            var (standing, vendor) = await objection.LookAsync(token, cancellationToken);
            return standing switch
            {
                TokenStanding.Good => Answer.Page<ObjectPage>(new
                {
                    MaskedOrganization = Masked.Name(vendor!.Contact.Team.OrganizationName),
                    vendor.OpenChanges.Count,
                }),
                TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyObjected),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    public Task<IResult> ObjectAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ObjectAsync), request, async () =>
        {
            // A program that posts every form it finds ticks no box, and so freezes nobody's change.
            if ((await PostedForm.ReadAsync(request, cancellationToken))["object"] != "yes")
            {
                return await ShowObjectAsync(request, token, cancellationToken);
            }

            return await objection.ObjectAsync(token, cancellationToken) switch
            {
                TokenStanding.Good => AnswerTexts.Tell(AnswerTexts.Objected),
                TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyObjected),
                _ => Answer.Of(AnswerTexts.LinkNotGood, request),
            };
        });

    public Task<IResult> ShowConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowConfirmAsync), request, () => confirm.ShowAsync(request, token, nothingChosen: false, cancellationToken));

    public Task<IResult> ConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ConfirmAsync), request, () => confirm.AnswerAsync(request, token, cancellationToken));

    private async Task<IResult> WrongCodeAsync(HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var (standing, stored, vendor) = await verification.LookAsync(token, cancellationToken);
        return standing switch
        {
            TokenStanding.Good when Accepts.Html(request) => Answer.Page<VerifyPage>(
                new { Token = token, MaskedEmail = Masked.Email(stored!.Email), Applied = AppliedData.Of(vendor!, stored), WrongCode = true }, StatusCodes.Status400BadRequest),
            TokenStanding.Good => Answer.Of(AnswerTexts.CodeWrong, request),
            TokenStanding.Used => AnswerTexts.Tell(AnswerTexts.AlreadyProven),
            _ => Answer.Of(AnswerTexts.LinkNotGood, request),
        };
    }
}
