using Azure;
using Azure.Identity;

namespace PocFunctions.Pipeline.Storage;

/// <summary>Tells an outage of the storage account from a bug.</summary>
internal static class StorageOutage
{
    /// <summary>
    /// True for throttling, server errors, time-outs and connections that never came about: things that a later try may
    /// find mended. A conflict or a missing row is not among them: those are answers.
    /// </summary>
    internal static bool Is(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 403 or 408 or 429 or >= 500,
        AuthenticationFailedException => true,
        AggregateException many => many.InnerExceptions.Any(Is),
        // A call that was not answered in time is cancelled by the client itself, and has its cause inside.
        TaskCanceledException { InnerException: not null } => true,
        _ => false,
    };
}
