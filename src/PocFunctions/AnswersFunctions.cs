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

    [Function("ShowCheck")]
    public Task<IResult> ShowCheck([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "check")] HttpRequest request) =>
        answers.ShowCheckAsync(request);

    [Function("Check")]
    public Task<IResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "check")] HttpRequest request, CancellationToken cancellationToken) =>
        answers.CheckAsync(request, cancellationToken);

    [Function("AnswerCheck")]
    public Task AnswerCheck(
        [QueueTrigger("checks", Connection = "RegistryStorage")] string message, CancellationToken cancellationToken) =>
        answers.AnswerCheckAsync(message, cancellationToken);

    [Function("ShowObject")]
    public Task<IResult> ShowObject(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "object/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.ShowObjectAsync(request, token, cancellationToken);

    [Function("ObjectToChange")]
    public Task<IResult> ObjectToChange(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "object/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.ObjectAsync(request, token, cancellationToken);

    [Function("VerifyAgain")]
    public Task<IResult> VerifyAgain(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "verify/{token}/again")] HttpRequest request,
        string token,
        CancellationToken cancellationToken) =>
        answers.VerifyAgainAsync(request, token, cancellationToken);

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
