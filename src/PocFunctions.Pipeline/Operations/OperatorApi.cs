using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>The operators' API over vendors. Every call names its operator by key; every act names the revision seen.</summary>
internal sealed class OperatorApi(
    OperatorAccess access,
    IVendors vendors,
    VendorUpdates updates,
    RegistrySettings registry,
    ReconfirmationSettings reconfirmation,
    TimeProvider clock)
{
    private const int PageLength = 100;
    private const int MaxBeginning = 200;

    internal async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (access.Check(request, OperatorRole.Read).Problem is { } problem)
        {
            return Answer.Of(problem, request);
        }

        var state = request.Query["state"].ToString();
        var after = request.Query["after"].ToString();
        var beginning = request.Query["q"].ToString();
        if ((state.Length > 0 && !VendorStateNames.TryParse(state, out _)) || (after.Length > 0 && !VendorIds.Is(after))
            || beginning.Length > MaxBeginning || beginning.Any(char.IsControl))
        {
            return Answer.Of(OperatorProblems.QueryInvalid, request);
        }

        var page = await vendors.ListAsync(
            new VendorQuery(
                VendorStateNames.TryParse(state, out var known) ? known : null,
                beginning.Length > 0 ? beginning : null,
                after.Length > 0 ? after : null,
                PageLength),
            cancellationToken);
        return Answer.Of(new Page<VendorSummary>([.. page.Items.Select(VendorSummary.Of)], page.Next));
    }

    internal async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (access.Check(request, OperatorRole.Read).Problem is { } problem)
        {
            return Answer.Of(problem, request);
        }

        return VendorIds.Is(id) && await vendors.FindAsync(id, cancellationToken) is { } vendor
            ? Answer.Of(new VendorDetail(
                vendor.Value, await vendors.MailsAsync(id, cancellationToken), await vendors.HistoryAsync(id, cancellationToken)))
            : Answer.Of(CommonProblems.NotFound, request);
    }

    internal Task<IResult> ApproveAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(
            request, id,
            (vendor, who, act) => ApplicationDecision.Approve(
                vendor, who, act, registry.ApprovalsRequired, reconfirmation, clock.GetUtcNow()),
            cancellationToken);

    internal Task<IResult> RefuseAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(request, id, (vendor, who, act) => ApplicationDecision.Refuse(vendor, who, act, clock.GetUtcNow()), cancellationToken);

    private async Task<IResult> ActAsync(
        HttpRequest request,
        string id,
        Func<Vendor?, Operator, OperatorAct, Decision<ActOutcome>> decide,
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

        var outcome = VendorIds.Is(id)
            ? await updates.UpdateAsync(id, vendor => Task.FromResult(decide(vendor, who, act)), cancellationToken)
            : ActOutcome.NoSuchVendor;
        return outcome == ActOutcome.Done
            ? await ShowAsync(request, id, cancellationToken)
            : Answer.Of(OperatorProblems.Of(outcome), request);
    }
}
