using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>
/// The operators' API over change requests. A change's address is the vendor's id and its own, because it stands in the
/// vendor's partition.
/// </summary>
internal sealed class ChangeApi(OperatorAccess access, IVendors vendors, ChangeActs acts, VendorViewer viewer)
{
    internal async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (access.Check(request, OperatorRole.Read).Problem is { } problem)
        {
            return Answer.Of(problem, request);
        }

        return ChangeAddress.TryParse(id, out var address)
            && await vendors.FindAsync(address.VendorId, cancellationToken) is { } vendor
            && await vendors.FindProposalAsync(address.VendorId, address.ChangeId, cancellationToken) is { } proposal
            ? Answer.Of(ChangeDetail.Of(vendor.Value, proposal))
            : Answer.Of(CommonProblems.NotFound, request);
    }

    internal Task<IResult> ApproveAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(request, id, acts.ApproveAsync, cancellationToken);

    internal Task<IResult> RefuseAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(request, id, acts.RefuseAsync, cancellationToken);

    internal Task<IResult> SeparateAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(request, id, acts.SeparateAsync, cancellationToken);

    private async Task<IResult> ActAsync(
        HttpRequest request,
        string id,
        Func<ChangeAddress, Operator, OperatorAct, CancellationToken, Task<ActOutcome>> perform,
        CancellationToken cancellationToken)
    {
        var (who, problem) = access.Check(request, OperatorRole.Operate);
        if (who is null)
        {
            return Answer.Of(problem!, request);
        }

        if (await OperatorAct.ReadAsync(request, cancellationToken) is not { } act)
        {
            return Answer.Of(OperatorAct.Malformed, request);
        }

        var outcome = ChangeAddress.TryParse(id, out var address)
            ? await perform(address, who, act, cancellationToken)
            : ActOutcome.NoSuchVendor;
        return outcome == ActOutcome.Done
            ? await viewer.ShowAsync(request, address.VendorId, cancellationToken)
            : Answer.Of(OperatorProblems.Of(outcome), request);
    }
}
