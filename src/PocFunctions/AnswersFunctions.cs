using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.Pipeline.Answers;

namespace PocFunctions;

/// <summary>Triggers of vendors' answers to mails.</summary>
public sealed class AnswersFunctions(IAnswersStation answers)
{
    [Function("ShowVerify")]
    public Task<IResult> ShowVerify(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.ShowVerifyAsync(request, token, cancellationToken);

    [Function("Verify")]
    public Task<IResult> Verify(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "verify/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.VerifyAsync(request, token, cancellationToken);

    [Function("ShowConfirm")]
    public Task<IResult> ShowConfirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "confirm/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.ShowConfirmAsync(request, token, cancellationToken);

    [Function("Confirm")]
    public Task<IResult> Confirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "confirm/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.ConfirmAsync(request, token, cancellationToken);
}
