using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary><c>GET /health</c>: whether the register answers; an outage is told by the door, as 503.</summary>
internal sealed class Health(ISubmissions submissions)
{
    internal async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        await submissions.FindWatermarkAsync(cancellationToken);
        return Answer.Of(new { status = "ok" });
    }
}
