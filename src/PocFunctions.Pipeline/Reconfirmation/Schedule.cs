using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;

namespace PocFunctions.Pipeline.Reconfirmation;

/// <summary>
/// What time brings to a vendor: a pure function of the vendor and the time. It looks at one step at a time, and counts
/// the next from when this one was really taken, so that a timer that was away is late and never sends in a burst.
/// </summary>
internal static class Schedule
{
    /// <summary>The change that is due, or null when nothing is.</summary>
    internal static VendorChange? Next(Vendor vendor, DateTimeOffset now, ReconfirmationSettings settings)
    {
        if (vendor.OpenChanges.FirstOrDefault(change => ChangeTimes.HasExpired(change, now)) is { } expired)
        {
            return ChangeDecision.Reject(vendor, expired.ChangeId, ChangeOutcome.Expired, Actors.Timer, null, now);
        }

        var (told, notices) = ChangeNotices.Write(vendor, now);
        if (notices.Count > 0)
        {
            return VendorChange.To(told).Causing(notices);
        }

        if (vendor.NextActionAt is not { } time || time > now)
        {
            return null;
        }

        return vendor.State switch
        {
            VendorState.AwaitingVerification => Expired(vendor, now),
            VendorState.Active or VendorState.Due or VendorState.Unresponsive => Step(vendor, now, settings),
            _ => VendorChange.To(vendor with { NextActionAt = null }),
        };
    }

    /// <summary>The vendor once a cycle was answered, or an operator approved it: asked again after the interval.</summary>
    internal static Vendor CycleEnded(Vendor vendor, DateTimeOffset now, ReconfirmationSettings settings) =>
        (vendor with
        {
            State = VendorState.Active,
            Cycle = vendor.Cycle with { Open = false },
            NextActionAt = now + settings.Interval,
        }).WithoutAttention(AttentionKinds.Call);

    private static VendorChange Expired(Vendor vendor, DateTimeOffset now) => VendorChange.To(
        vendor with { State = VendorState.Expired, NextActionAt = null },
        new HistoryEntry(now, VendorEvents.Expired, Actors.Timer, null, vendor.Revision));

    private static VendorChange Step(Vendor vendor, DateTimeOffset now, ReconfirmationSettings settings)
    {
        var steps = settings.StepsInForce;
        var starts = !vendor.Cycle.Open;
        var cycle = starts ? new ReconfirmationCycle(vendor.Cycle.Number + 1, true, now, 0, null) : vendor.Cycle;

        // Settings may have been shortened while the cycle ran: what is left then is its end.
        var index = Math.Min(cycle.StepsTaken, steps.Count - 1);
        var target = steps[index].To;
        if (target == StepTarget.Unresponsive)
        {
            return Unresponsive(vendor with { Cycle = cycle }, now, settings);
        }

        var taken = vendor with
        {
            // An unresponsive vendor stays so while it is asked again, until it answers.
            State = vendor.State == VendorState.Unresponsive ? VendorState.Unresponsive : VendorState.Due,
            Cycle = cycle with { StepsTaken = index + 1, LastStepAt = now },
            NextActionAt = now + (steps[index + 1].After - steps[index].After),
        };
        var detail = $"step {index + 1} to {target}";
        return target == StepTarget.Operator
            ? VendorChange.To(
                taken.WithAttention(new AttentionItem(AttentionKinds.Call, now)),
                new HistoryEntry(now, VendorEvents.CallAsked, Actors.Timer, detail, vendor.Revision))
            : VendorChange
                .To(taken, new HistoryEntry(now, starts ? VendorEvents.CycleStarted : VendorEvents.Reminded, Actors.Timer, detail, vendor.Revision))
                .Causing([.. Recipients(vendor, target).Select(email => MailIntent.Confirm(vendor, cycle.Number, index + 1, email, now))]);
    }

    private static VendorChange Unresponsive(Vendor vendor, DateTimeOffset now, ReconfirmationSettings settings) => VendorChange.To(
        vendor with
        {
            State = VendorState.Unresponsive,
            // Over, but a late answer to its mails still counts: see TokenCheck.
            Cycle = vendor.Cycle with { Open = false, LastStepAt = now },
            NextActionAt = now + settings.Interval,
        },
        new HistoryEntry(now, VendorEvents.BecameUnresponsive, Actors.Timer, null, vendor.Revision));

    /// <summary>An address that is not proven is never written to, except to prove it.</summary>
    private static IEnumerable<string> Recipients(Vendor vendor, StepTarget target)
    {
        var team = vendor.Contact.Team.Emails;
        var asked = target == StepTarget.TeamAndPrimaryContact ? team.Concat(vendor.Contact.PrimaryContact.Emails) : team;
        return asked.Distinct(StringComparer.Ordinal).Where(vendor.HasProven);
    }
}
