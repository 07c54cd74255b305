using PocFunctions.Pipeline.Registry;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>What the register holds, in words, without ids and times: these differ from run to run.</summary>
internal static class Snapshot
{
    internal static async Task<string> OfAsync(PipelineHost host)
    {
        List<string> lines = [];
        lines.Add($"{host.RawForms.All.Count} raw forms, {host.Submissions.All.Count} submissions");
        foreach (var submission in host.Submissions.All.OrderBy(submission => submission.VendorId is null))
        {
            lines.Add($"submission: {submission.Issues.Count} issues, a vendor: {submission.VendorId is not null}");
            Assert.True(submission.VendorId is null || host.Vendors.All.Any(vendor => vendor.VendorId == submission.VendorId));
        }

        foreach (var vendor in host.Vendors.All)
        {
            await AppendAsync(lines, host, vendor);
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static async Task AppendAsync(List<string> lines, PipelineHost host, Vendor vendor)
    {
        lines.Add($"vendor: {vendor.State}, revision {vendor.Revision}, cycle {vendor.Cycle.Number}.{vendor.Cycle.StepsTaken} open: {vendor.Cycle.Open}");
        lines.Add($"  proven: {string.Join(", ", vendor.ProvenEmails.Select(proof => proof.Email))}");
        lines.Add($"  waits for: {string.Join(", ", vendor.Attention.Select(item => item.Kind))}; to be looked at: {vendor.NextActionAt is not null}");
        var history = await host.Vendors.HistoryAsync(vendor.VendorId, PipelineHost.Cancellation);
        lines.Add($"  history: {string.Join(", ", history.Select(entry => entry.Event))}");
        Assert.Equal(vendor.HistoryLength, history.Count);
        foreach (var mail in (await host.Vendors.MailsAsync(vendor.VendorId, PipelineHost.Cancellation)).OrderBy(mail => (mail.Purpose, mail.Cycle, mail.Step, mail.Recipient)))
        {
            lines.Add($"  {mail.Purpose} mail {mail.Cycle}.{mail.Step} to {mail.Recipient}: {mail.State}");
        }

        // A stale entry of the index is harmless; a missing one is not.
        Assert.True(vendor.NextActionAt is null || host.DueIndex.All.Any(entry => entry.Key == vendor.DueKey));
    }
}
