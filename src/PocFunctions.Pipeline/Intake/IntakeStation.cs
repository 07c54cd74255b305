using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Intake.Pages;
using PocFunctions.Pipeline.RawForms;
using PocFunctions.Pipeline.Settings;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Intake;

/// <inheritdoc />
internal sealed class IntakeStation(
    HttpDoor door,
    SubmissionDoor submissions,
    SubmissionStatus status,
    BlankForm blankForm,
    FormRegistration registration,
    FormRescue rescue,
    SiteSettings site,
    TimeProvider clock) : IIntakeStation
{
    public Task<IResult> ShowFormAsync(HttpRequest request) =>
        door.AnswerAsync(nameof(ShowFormAsync), request, () => Task.FromResult(Answer.Page<FormPage>(
            new { site.CentreName, ShownAt = clock.GetUtcNow().ToUnixTimeMilliseconds() })));

    public Task<IResult> BlankFormAsync(HttpRequest request) =>
        door.AnswerAsync(nameof(BlankFormAsync), request, () => Task.FromResult(blankForm.Answer(request)));

    public Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(SubmitAsync), request, () => submissions.SubmitAsync(request, cancellationToken));

    public Task<IResult> StatusAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(StatusAsync), request, async () =>
        {
            var found = SubmissionId.TryParse(id, out var known) ? await status.FindAsync(known, cancellationToken) : null;
            return found is null ? Answer.Of(CommonProblems.NotFound, request)
                : Accepts.Html(request) ? Answer.Page<StatusPage>(new { Status = found })
                : Answer.Of(found);
        });

    public Task ReadFormAsync(string message, CancellationToken cancellationToken) =>
        registration.RegisterAsync(message, cancellationToken);

    public Task RescueAsync(CancellationToken cancellationToken) => rescue.RunAsync(cancellationToken);
}
