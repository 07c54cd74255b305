using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PocFunctions.Pipeline.Settings;
using PocFunctions.Pipeline.Storage;

namespace PocFunctions.Pipeline.Web;

/// <summary>
/// What every HTTP function's work runs in: an outage of storage and a broken request are answers, not crashes. The log
/// names the function and the kind of failure, never the address: ids and tokens stand in addresses.
/// </summary>
internal sealed partial class HttpDoor(SiteSettings site, ILogger<HttpDoor> log)
{
    internal async Task<IResult> AnswerAsync(string function, HttpRequest request, Func<Task<IResult>> handle)
    {
        if (!Origins.Allow(request, site.PublicUrl))
        {
            return Answer.Of(CommonProblems.ForeignOrigin, request);
        }

        try
        {
            return await handle();
        }
        catch (Exception outage) when (StorageOutage.Is(outage) || outage is TimeoutException)
        {
            LogUnavailable(log, function, outage.GetType().Name);
            return Answer.Of(CommonProblems.StorageUnavailable, request);
        }
        catch (BadHttpRequestException bad)
        {
            return Answer.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? CommonProblems.TooLarge("100 MiB")
                : CommonProblems.BadRequest, request);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // The message of an exception may quote what somebody typed, so only its kind and place are logged.
            LogBug(log, function, bug.GetType().Name, bug.StackTrace);
            return Answer.Of(CommonProblems.InternalError, request);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} could not be answered: {Kind}.")]
    private static partial void LogUnavailable(ILogger logger, string function, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed: {Kind}\n{Place}")]
    private static partial void LogBug(ILogger logger, string function, string kind, string? place);
}
