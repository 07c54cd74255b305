using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Operations.Pages;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <inheritdoc />
internal sealed class OperationsStation(HttpDoor door, OperatorApi api, ChangeApi changes, Health health) : IOperationsStation
{
    public Task<IResult> ShowConsoleAsync(HttpRequest request) =>
        door.AnswerAsync(nameof(ShowConsoleAsync), request, () => Task.FromResult(Answer.Page<ConsolePage>(new { })));

    public Task<IResult> ListVendorsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ListVendorsAsync), request, () => api.ListAsync(request, cancellationToken));

    public Task<IResult> ShowVendorAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowVendorAsync), request, () => api.ShowAsync(request, id, cancellationToken));

    public Task<IResult> ApproveAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ApproveAsync), request, () => api.ApproveAsync(request, id, cancellationToken));

    public Task<IResult> RefuseAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(RefuseAsync), request, () => api.RefuseAsync(request, id, cancellationToken));

    public Task<IResult> EditAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(EditAsync), request, () => api.EditAsync(request, id, cancellationToken));

    public Task<IResult> ShowChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ShowChangeAsync), request, () => changes.ShowAsync(request, id, cancellationToken));

    public Task<IResult> ApproveChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(ApproveChangeAsync), request, () => changes.ApproveAsync(request, id, cancellationToken));

    public Task<IResult> RefuseChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(RefuseChangeAsync), request, () => changes.RefuseAsync(request, id, cancellationToken));

    public Task<IResult> SeparateChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(SeparateChangeAsync), request, () => changes.SeparateAsync(request, id, cancellationToken));

    public Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellationToken) =>
        door.AnswerAsync(nameof(HealthAsync), request, () => health.AnswerAsync(cancellationToken));
}
