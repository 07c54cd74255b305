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
    VendorViewer viewer,
    ClaimTaking claims,
    ChangeActs changes,
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

        return await viewer.ShowAsync(request, id, cancellationToken);
    }

    internal Task<IResult> ApproveAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(
            request, id,
            async (vendor, who, act) =>
            {
                var decision = ApplicationDecision.Approve(
                    vendor, who, act, registry.ApprovalsRequired, reconfirmation, clock.GetUtcNow());

                // Only the approval that puts the vendor on the register takes its claims, and only if it may.
                return decision.Change is { Vendor: { State: VendorState.Active } approved }
                    && await claims.TakeAsync(approved.VendorId, approved.Contact, approved.SeparatedFrom, cancellationToken) is not null
                    ? new Decision<ActOutcome>(null, ActOutcome.ClaimedByOther)
                    : decision;
            },
            cancellationToken);

    internal Task<IResult> RefuseAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        ActAsync(request, id, (vendor, who, act) => Task.FromResult(ApplicationDecision.Refuse(vendor, who, act, clock.GetUtcNow())), cancellationToken);

    /// <summary>An operator's own edit becomes a change request; it changes nothing by itself.</summary>
    internal async Task<IResult> EditAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var (who, problem) = access.Check(request, OperatorRole.Operate);
        if (who is null)
        {
            return Answer.Of(problem!, request);
        }

        if (await ContactEdit.ReadAsync(request, cancellationToken) is not { } edit)
        {
            return Answer.Of(OperatorAct.Malformed, request);
        }

        if (!edit.Contact.Accepted)
        {
            return Answer.Of(OperatorProblems.ContactInvalid(edit.Contact.Issues), request);
        }

        var outcome = VendorIds.Is(id)
            ? await changes.EditAsync(id, edit.Contact.Form, who, edit.Act, cancellationToken)
            : ActOutcome.NoSuchVendor;
        return outcome == ActOutcome.Done
            ? await viewer.ShowAsync(request, id, cancellationToken)
            : Answer.Of(OperatorProblems.Of(outcome), request);
    }

    private async Task<IResult> ActAsync(
        HttpRequest request,
        string id,
        Func<Vendor?, Operator, OperatorAct, Task<Decision<ActOutcome>>> decide,
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
            ? await updates.UpdateAsync(id, vendor => decide(vendor, who, act), cancellationToken)
            : ActOutcome.NoSuchVendor;
        return outcome == ActOutcome.Done
            ? await ShowAsync(request, id, cancellationToken)
            : Answer.Of(OperatorProblems.Of(outcome), request);
    }
}
