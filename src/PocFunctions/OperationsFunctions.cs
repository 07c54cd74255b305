using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.Pipeline.Operations;

namespace PocFunctions;

/// <summary>Triggers of the operators' work. The operators' own keys guard it, so the host's are not asked for.</summary>
public sealed class OperationsFunctions(IOperationsStation operations)
{
    [Function("ShowConsole")]
    public Task<IResult> ShowConsole([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator")] HttpRequest request) =>
        operations.ShowConsoleAsync(request);

    [Function("ListVendors")]
    public Task<IResult> ListVendors(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/api/vendors")] HttpRequest request,
        CancellationToken cancellationToken) =>
        operations.ListVendorsAsync(request, cancellationToken);

    [Function("ShowVendor")]
    public Task<IResult> ShowVendor(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/api/vendors/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.ShowVendorAsync(request, id, cancellationToken);

    [Function("ApproveVendor")]
    public Task<IResult> ApproveVendor(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/api/vendors/{id}/approve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.ApproveAsync(request, id, cancellationToken);

    [Function("RefuseVendor")]
    public Task<IResult> RefuseVendor(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/api/vendors/{id}/refuse")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.RefuseAsync(request, id, cancellationToken);

    [Function("EditVendor")]
    public Task<IResult> EditVendor(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/api/vendors/{id}/edit")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.EditAsync(request, id, cancellationToken);

    [Function("ShowChange")]
    public Task<IResult> ShowChange(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/api/changes/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.ShowChangeAsync(request, id, cancellationToken);

    [Function("ApproveChange")]
    public Task<IResult> ApproveChange(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/api/changes/{id}/approve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.ApproveChangeAsync(request, id, cancellationToken);

    [Function("RefuseChange")]
    public Task<IResult> RefuseChange(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/api/changes/{id}/refuse")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.RefuseChangeAsync(request, id, cancellationToken);

    [Function("SeparateChange")]
    public Task<IResult> SeparateChange(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/api/changes/{id}/separate")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        operations.SeparateChangeAsync(request, id, cancellationToken);

    [Function("Health")]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken) =>
        operations.HealthAsync(request, cancellationToken);
}
