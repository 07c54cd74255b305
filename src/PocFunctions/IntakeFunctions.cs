using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.Pipeline.Intake;

namespace PocFunctions;

/// <summary>Triggers of the intake.</summary>
public sealed class IntakeFunctions(IIntakeStation intake)
{
    // The host knows no empty route: this one matches the root alone.
    [Function("ShowForm")]
    public Task<IResult> ShowForm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
        intake.ShowFormAsync(request);

    [Function("BlankForm")]
    public Task<IResult> BlankForm([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "form/poc.txt")] HttpRequest request) =>
        intake.BlankFormAsync(request);

    [Function("SubmitForm")]
    public Task<IResult> SubmitForm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "submissions")] HttpRequest request,
        CancellationToken cancellationToken) =>
        intake.SubmitAsync(request, cancellationToken);

    [Function("SubmissionStatus")]
    public Task<IResult> SubmissionStatus(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        intake.StatusAsync(request, id, cancellationToken);

    [Function("ReadForm")]
    public Task ReadForm(
        [QueueTrigger("forms", Connection = "RegistryStorage")] string message, CancellationToken cancellationToken) =>
        intake.ReadFormAsync(message, cancellationToken);

    [Function("Rescue")]
    public Task Rescue([TimerTrigger("%RescueSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        intake.RescueAsync(cancellationToken);
}
