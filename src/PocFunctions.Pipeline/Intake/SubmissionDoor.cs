using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Intake;

/// <summary><c>POST /submissions</c>: looks at the envelope before it looks at the body, then at the body's size.</summary>
internal sealed class SubmissionDoor(SubmissionIntake intake, AddressThrottle throttle, TimeProvider clock)
{
    private const string IdempotencyKey = "Idempotency-Key";

    internal async Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (Refusal(request) is { } refusal)
        {
            return Answer.Of(refusal, request);
        }

        var body = await BoundedBody.ReadAsync(request, SubmissionLimits.FormBytes, cancellationToken);
        if (body is not { Length: > 0 } bytes)
        {
            return Answer.Of(body is null ? IntakeProblems.TooLarge : IntakeProblems.Empty, request);
        }

        if (await WebFormTraps.CatchAsync(bytes, request.ContentType!, clock.GetUtcNow(), cancellationToken))
        {
            return Answer.Of(IntakeProblems.LooksAutomatic, request);
        }

        var key = request.Headers.TryGetValue(IdempotencyKey, out var given) ? given.ToString() : null;
        if (await intake.TakeAsync(bytes, request.ContentType!, key, cancellationToken) is not { } receipt)
        {
            return Answer.Of(IntakeProblems.IdempotencyKeyReused, request);
        }

        var location = "/submissions/" + receipt.Id;
        return Accepts.Html(request)
            ? Answer.SeeOther(location)
            : Answer.Of(
                new { receipt.Id, receipt.ReceivedAt, receipt.Sha256, Status = location }, StatusCodes.Status202Accepted, location);
    }

    private Problem? Refusal(HttpRequest request)
    {
        if (throttle.Count(ClientAddress.Of(request)) is { } wait)
        {
            return CommonProblems.TooMany(wait);
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return IntakeProblems.ContentEncoding;
        }

        if (!MediaTypes.Takes(request.ContentType))
        {
            return request.ContentLength == 0 && request.ContentType is null ? IntakeProblems.Empty : IntakeProblems.UnsupportedMediaType;
        }

        return request.Headers.TryGetValue(IdempotencyKey, out var key) && !IsKey(key.ToString())
            ? IntakeProblems.IdempotencyKeyInvalid
            : null;
    }

    private static bool IsKey(string key) =>
        key.Length is >= SubmissionLimits.IdempotencyKeyMin and <= SubmissionLimits.IdempotencyKeyMax
        && key.All(character => character is >= ' ' and <= '~');
}
