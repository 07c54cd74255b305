using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Operations;

/// <summary>What came of an operator's act.</summary>
internal enum ActOutcome
{
    Done,
    NoSuchVendor,
    RevisionChanged,
    WrongState,
    SecondOperatorNeeded,
    ClaimedByOther,
    OwnRequest,
    MailboxNotProven,
    NotNoticed,
    CoolingOff,
    ReasonNeeded,
}

/// <summary>An operator decides on an application: on exactly the revision that was seen. Pure.</summary>
internal static class ApplicationDecision
{
    internal static Decision<ActOutcome> Approve(
        Vendor? vendor, Operator who, OperatorAct act, int approvalsRequired, ReconfirmationSettings settings, DateTimeOffset now)
    {
        if (Refusal(vendor, act, VendorState.AwaitingApproval) is { } refusal)
        {
            return new(null, refusal);
        }

        if (vendor!.Approvals.Any(approval => approval.Operator == who.Name))
        {
            return new(null, ActOutcome.SecondOperatorNeeded);
        }

        var approved = vendor with { Approvals = [.. vendor.Approvals, new Approval(who.Name, now, act.Note)] };
        if (approved.Approvals.Count < approvalsRequired)
        {
            return new(VendorChange.To(approved, Entry(VendorEvents.ApprovalGiven, who, act, now)), ActOutcome.Done);
        }

        var registered = Schedule.CycleEnded(approved with { ConfirmedAt = now, ApprovedRevision = vendor.Revision }, now, settings).WithoutAttention(AttentionKinds.Approval);
        return new(VendorChange.To(registered, Entry(VendorEvents.Approved, who, act, now)), ActOutcome.Done);
    }

    internal static Decision<ActOutcome> Refuse(Vendor? vendor, Operator who, OperatorAct act, DateTimeOffset now)
    {
        if (Refusal(vendor, act, VendorState.AwaitingApproval, VendorState.AwaitingVerification) is { } refusal)
        {
            return new(null, refusal);
        }

        var refused = (vendor! with { State = VendorState.Refused, NextActionAt = null }).WithoutAttention(AttentionKinds.Approval);
        return new(VendorChange.To(refused, Entry(VendorEvents.Refused, who, act, now)), ActOutcome.Done);
    }

    private static ActOutcome? Refusal(Vendor? vendor, OperatorAct act, params ReadOnlySpan<VendorState> states)
    {
        if (vendor is null)
        {
            return ActOutcome.NoSuchVendor;
        }

        return vendor.Revision != act.Revision ? ActOutcome.RevisionChanged
            : !states.Contains(vendor.State) ? ActOutcome.WrongState
            : null;
    }

    private static HistoryEntry Entry(string name, Operator who, OperatorAct act, DateTimeOffset now) =>
        new(now, name, who.Name, act.Note, act.Revision);
}
