using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Intake;

/// <summary>The intake as the triggers see it: takes forms, has them read, and says where they stand.</summary>
public interface IIntakeStation
{
    /// <summary><c>GET /</c>: the web form.</summary>
    Task<IResult> ShowFormAsync(HttpRequest request);

    /// <summary><c>GET /form/poc.txt</c>: the blank text form, in the charset asked for.</summary>
    Task<IResult> BlankFormAsync(HttpRequest request);

    /// <summary><c>POST /submissions</c>: 202 once the bytes are durable.</summary>
    Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary><c>GET /submissions/{id}</c>: where a submission stands.</summary>
    Task<IResult> StatusAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary>Queue <c>forms</c>: reads one raw form. An exception brings the message again.</summary>
    Task ReadFormAsync(string message, CancellationToken cancellationToken);

    /// <summary>Timer: finds raw forms that nobody asked to be read.</summary>
    Task RescueAsync(CancellationToken cancellationToken);
}
